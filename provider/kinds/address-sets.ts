import { type AddressBlock, overlaps, parseAddress } from "./addresses";

/** Addresses and blocks that no single one of the others covers. */
export function outside(these: readonly string[], others: readonly string[]): string[] {
  // What is equal need not be parsed, and mostly all is.
  const left = these.filter((text) => !others.includes(text));
  const known = left.length === 0 ? [] : blocks(others);
  return blocks(left)
    .filter(({ first, last }) => !known.some((other) => other.first <= first && last <= other.last))
    .map(({ text }) => text);
}

/** Addresses and blocks that have an address in common with one of the others. */
export function shared(these: readonly string[], others: readonly string[]): string[] {
  const known = blocks(others);
  return blocks(these)
    .filter((block) => known.some((other) => overlaps(block, other)))
    .map(({ text }) => text);
}

/** What is no address is left out: nothing can be said of it. */
function blocks(addresses: readonly string[]): (AddressBlock & { readonly text: string })[] {
  return addresses.flatMap((text) => {
    const block = parseAddress(text);
    return block === undefined ? [] : [{ ...block, text }];
  });
}
