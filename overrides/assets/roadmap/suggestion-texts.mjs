/** What a text and an address of the plan may hold, as `roadmap/texts.py` has it; what is wrong, if anything. Pure. */
import { safeLink } from "./notes.mjs";

const CONTROL = /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}]/u;
// Signs that show nothing, or turn the direction of what follows; but for a joiner within other scripts than Latin, and for what
// makes a sign a picture or none: of letters, only the one for information has one.
const HIDDEN =
  /(?<![^\p{ASCII}\u200c\u200d])[\u200c\u200d]|(?<![\p{N}\p{P}\p{S}\u2139])[\ufe0e\ufe0f]|(?![\u200c\u200d\ufe0e\ufe0f])[\p{Cf}\p{Co}\p{DI}\p{NChar}\u2800]/u;
const UNSAFE = /[\s\\<>"{}|^`]/;
const HOST = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/i;
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|ref_src|ref_url|vero_id|wickedid|trk|trkCampaign|irclickid|ranMID|ranEAID|ranSiteID|aff_id)$/;
const LONGEST_ADDRESS = 500; // characters

/** What is wrong with a text of so many characters at most, in a sentence. */
export function wrongText(text, longest) {
  const size = [...text].length;
  if (CONTROL.test(text)) return "This is one line, without control characters.";
  if (HIDDEN.test(text)) return "This has a hidden character. Write it anew by hand.";
  return size > longest ? `This has ${size} characters, and ${longest} is the most.` : "";
}

/** What is wrong with an address, in a sentence. */
export function wrongAddress(text) {
  const link = safeLink(text);
  if (!link) return "Start with https://, for example https://example.org/course";
  if (link.length > LONGEST_ADDRESS) return `This has ${link.length} characters, and ${LONGEST_ADDRESS} is the most.`;
  const { hostname, port } = new URL(link);
  if (UNSAFE.test(link) || !HOST.test(hostname) || port === "0") return "An address names a public host, and has no signs such as | or {.";
  const tracking = [...new URL(link).searchParams.keys()].find((name) => TRACKING.test(name));
  return tracking ? `Take ${tracking}=… out: it tells where a reader came from.` : "";
}
