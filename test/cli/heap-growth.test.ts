import { setFlagsFromString } from "node:v8";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boundHeapGrowth } from "../../src/cli/heap-growth.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));

afterEach(() => vi.mocked(setFlagsFromString).mockClear());

describe("the growth of the heap", () => {
  it.each(["20.19.0", "22.1.0", "25.9.0"])("is bounded in Node.js %s, which knows how", (version) => {
    boundHeapGrowth(version);
    expect(setFlagsFromString).toHaveBeenCalledExactlyOnceWith("--heap-growing-percent=20");
  });

  it.each(["26.0.0", "100.0.0"])("is left alone in version %j, which might complain", (version) => {
    boundHeapGrowth(version);
    expect(setFlagsFromString).not.toHaveBeenCalled();
  });
});
