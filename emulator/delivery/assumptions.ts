import { addressing, arriving } from "./assumptions/arriving";
import { leaving } from "./assumptions/leaving";
import { ruling } from "./assumptions/rules";
import { vendors } from "./assumptions/vendor";

/** What the delivery takes for granted, by the name under which its files refer to it. */
export const assumptions = { ...arriving, ...addressing, ...ruling, ...leaving, ...vendors };

/** How often Exchange takes a message in (assumption `hopCount`). */
export const hopLimit = { passes: 10 };
