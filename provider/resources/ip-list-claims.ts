import * as pulumi from "@pulumi/pulumi";
import { type AddressBlock, canonicalAddress, overlaps, parseAddress } from "../kinds/addresses";
import { mostEntries } from "../kinds/ip-list-entry";

interface Claim {
  readonly resource: string;
  readonly address: string;
  readonly block: AddressBlock;
}

const claims = new Map<string, Claim[]>();

/**
 * Notes that a resource of this program has an address of a list, and refuses one that another has already, wholly or
 * in part: the two would take it away from each other. Only the program sees all its resources side by side.
 */
export function claimAddress(list: string, resource: string, address: string): void {
  const block = parseAddress(address);
  if (block === undefined) {
    // Not an address at all: the resource's own check says so, with what is allowed.
    return;
  }
  const known = claims.get(list) ?? [];
  claims.set(list, known);
  const other = known.find((claim) => overlaps(claim.block, block));
  if (other !== undefined) {
    const same = canonicalAddress(other.address) === canonicalAddress(address);
    throw new pulumi.RunError(
      `${list} "${resource}", address: "${address}" ${same ? "is also declared by" : `overlaps "${other.address}" of`} "${other.resource}"; declare each address once`,
    );
  }
  known.push({ resource, address, block });
  if (known.length > mostEntries) {
    throw new pulumi.RunError(
      `${list} "${resource}": is entry ${known.length} of the list; Exchange takes at most ${mostEntries}. Join neighbouring addresses into blocks up to /24.`,
    );
  }
}
