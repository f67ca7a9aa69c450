import type { SetWords } from "../../src/manifest/set-words.ts";

/** The words of a set that has nothing to do with authorization: people borrow books. */
export const libraryWords: SetWords = {
  roles: [
    { id: "borrower", description: "the borrower: Whoever takes a book home." },
    { id: "desk", description: "the desk: Whoever hands books out." },
  ],
  objectives: [
    { id: "safe-lending", description: "safe lending: Only members take books home." },
    { id: "quiet", description: "quiet: Nobody is disturbed." },
  ],
  mechanisms: [{ id: "library-card", description: "a card with a number" }],
  actions: [
    { id: "accept", description: "accept {object}" },
    { id: "other", description: "{phrase}" },
  ],
  threats: [{ id: "stolen-card", description: "a stolen card" }],
  notTested: [{ id: "no-suite", description: "No suite exists." }],
  references: [{ id: "RFC 9110", description: "HTTP Semantics" }],
  relations: [{ id: "borrower.number", description: "the number of the borrower" }],
  variables: [
    {
      id: "day",
      description: "the day of the week",
      values: [
        { value: "sunday", description: "it is a Sunday" },
        { value: "workday", description: "it is no Sunday" },
      ],
    },
    { id: "age", description: "the age of the borrower", values: [] },
  ],
  situations: [{ id: "lost-card", description: "the borrower has lost the card" }],
  messages: [
    { id: "order", description: "order: borrower to desk" },
    { id: "house-rules#order", description: "order of the house rules" },
  ],
  parameters: [
    { id: "order.title", description: "The title of the book.", values: [] },
    { id: "order.kind", description: "What is ordered.", values: [{ value: "book", description: "" }] },
  ],
  proofs: [{ id: "stamp", description: "the stamp of the borrower" }],
  options: [{ id: "opening-hours", description: "opening hours" }],
  steps: [{ id: "ask", description: "The borrower asks." }],
  errors: [{ id: "not-a-member", description: "the borrower is no member" }],
  duties: [{ id: "house-rules#order.title", description: "The borrower MUST name the title." }],
  profiles: [{ id: "house-rules", description: "House rules" }],
  editions: [{ id: "house-rules@1.0.0", description: "House rules, version 1.0.0" }],
};
