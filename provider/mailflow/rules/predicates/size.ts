import type { Assumptions } from "../../assumptions";
import { type Truth, truth, undecided } from "../../truth";

/** "Over": whether that includes the size itself is open. */
export function isOver(
  size: number,
  limit: number,
  { sizeOverIncludesEqual }: Pick<Assumptions, "sizeOverIncludesEqual">,
  what: string,
): Truth {
  const because = `${what} has ${size} bytes`;
  if (size === limit && sizeOverIncludesEqual === "cannotTell")
    return undecided(`${because}, and it is open whether "over" includes that`);
  return truth(size > limit || (size === limit && sizeOverIncludesEqual === "yes"), because);
}
