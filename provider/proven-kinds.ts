import { overridden, unproved, unsafe } from "./avanan/unsafe";
import { kinds } from "./kinds";
import type { Inputs, Kind, Review, State } from "./kinds/kind";
import { spelled } from "./kinds/steering";
import { mailFlowLists, type TenantView } from "./kinds/tenant-view";
import { isBlank } from "./kinds/values";
import type { Shown } from "./rehearsal/one-object";

/** Loaded when it is asked for: a program, and a stack that sends no mail to the vendor, never rehearses. */
export const rehearsal = (): typeof import("./rehearsal") => require("./rehearsal");

/** How a change of an object is proved, and what of it is worth a proof. */
interface Proof {
  /** What a refusal calls it. */
  readonly what: string;
  readonly concerns: (previous: State, inputs: Inputs) => boolean;
  /** What it would certainly break, and what people should know, a line each. */
  readonly prove: (previous: State, inputs: Inputs, tenant: TenantView) => Shown;
}

/** Connectors that the program has declared so far, by name: whoever names one in a rule has it made before. */
const declared = new Map<string, Inputs>();
const nameOf = (name: unknown) => String(name).toLowerCase();

/**
 * Kinds whose objects can send all mail in circles, or take the way from it. What a program declares of them is proved
 * beside the tenant before anything is written, as a specification is.
 */
export const provenKinds = {
  TransportRule: proven(kinds.TransportRule, {
    what: "this rule",
    concerns: (_, inputs) => !isBlank(inputs.routeMessageOutboundConnector),
    prove: (previous, inputs, tenant) =>
      rehearsal().proveRule(
        previous,
        inputs,
        tenant,
        declared.get(nameOf(inputs.routeMessageOutboundConnector)),
      ),
  }),
  OutboundConnector: remembered(
    proven(kinds.OutboundConnector, {
      what: "this change",
      // Rules may name what is there already, be it ours or taken over.
      concerns: (previous, inputs) => previous.name !== undefined || inputs.adopt === true,
      prove: (...change) => rehearsal().proveConnector(...change),
    }),
  ),
} as const;

function remembered(kind: Kind): Kind {
  return {
    ...kind,
    review: (previous, inputs) => {
      declared.set(nameOf(inputs.name), inputs);
      return kind.review?.(previous, inputs);
    },
  };
}

function proven(kind: Kind, proof: Proof): Kind {
  return {
    ...kind,
    onlyReviewed: ["acceptUnsafe", "returnAddresses"],
    review: (previous, inputs) =>
      // What is as it was declared has been proved.
      spelled(previous) !== spelled(inputs) && proof.concerns(previous, inputs)
        ? { needs: mailFlowLists, look: (tenant) => lookWith(proof, previous, inputs, tenant) }
        : undefined,
  };
}

function lookWith(
  { what, prove }: Proof,
  previous: State,
  inputs: Inputs,
  tenant: TenantView,
): ReturnType<Review["look"]> {
  let shown: Shown;
  try {
    shown = prove(previous, inputs, tenant);
  } catch (error) {
    return { problems: [], notes: [unproved(error)] };
  }
  const { refused, follow, notes } = shown;
  if (inputs.acceptUnsafe === true) {
    return { problems: [], notes: [...notes, ...refused.map(overridden)] };
  }
  const reason = unsafe({ what, refused, follow, override: "acceptUnsafe: true on the resource" });
  return { problems: refused.length === 0 ? [] : [{ property: "", reason }], notes };
}
