import style from "../../../site/style.css?raw";

/** The style sheet of the site. */
export const siteStyle: string = style;
