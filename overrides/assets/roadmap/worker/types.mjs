/**
 * What a file is follows from its name. What says so on the way may be wrong, and would be kept with the file: a script
 * that is called a text would never run again.
 */
const TYPES = new Map(
  Object.entries({
    css: "text/css; charset=utf-8",
    gif: "image/gif",
    html: "text/html; charset=utf-8",
    ico: "image/x-icon",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    mjs: "text/javascript; charset=utf-8",
    pdf: "application/pdf",
    png: "image/png",
    svg: "image/svg+xml",
    txt: "text/plain; charset=utf-8",
    webmanifest: "application/manifest+json",
    webp: "image/webp",
    woff2: "font/woff2",
    xml: "application/xml",
  }),
);
const TYPE = "content-type";

export const endingOf = (path) => path.split(".").pop();

/** A body as the file at a path: with its type, and without an address, so that it has the one that it is asked for by. */
export function ofKind(path, { body, headers }) {
  const type = TYPES.get(endingOf(path)) ?? headers.get(TYPE);
  return new Response(body, { headers: type ? { [TYPE]: type } : {} });
}

/** The same of one that was stored, which is left as it is where it is right: a browser keeps with it how its script runs. */
export const isOfKind = (path, { headers }) => String([...headers]) === `${TYPE},${TYPES.get(endingOf(path))}`;
