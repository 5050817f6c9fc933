import {
  compileFlow,
  INFO,
  type ProvenViolation,
  STRANGER,
  type TenantState,
  traceThrough,
} from "../mailflow";
import type { Question } from "./connectors-in-use";

/**
 * Outgoing mail that the vendor has just taken in when the change takes its way back: Exchange sends nothing on for who is not let
 * in (avanan.md 4). No state by itself shows it, since whoever writes later is not concerned.
 */
export function mailUnderWay({ states, portal, people }: Question): ProvenViolation[] {
  const [address] = portal.dlpSet;
  const [from] = people.inside ?? [];
  if (address === undefined || from === undefined) {
    return [];
  }
  const { certificate, name } = portal;
  const ip = address.replace(/\/\d+$/, "");
  const message = {
    entry: { via: "smtp" as const, ip, ...(certificate === undefined ? {} : { certificate }) },
    ...{ from, recipients: [STRANGER], headers: { [INFO]: `${name},office365_emails,sent,inline` } },
  };
  const endIn = ({ tenant }: TenantState) =>
    traceThrough(compileFlow(tenant, { portal }), message).paths[0]?.end;
  const isLost = (state: TenantState) => ["bounce", "lost"].includes(endIn(state)?.place ?? "");
  const [first, last] = [states[0], states.at(-1)];
  if (first === undefined || last === undefined || isLost(first) || !isLost(last)) {
    return [];
  }
  const state = states.find(isLost) ?? last;
  const end = endIn(state);
  return [
    {
      ...{ invariant: "nothingLost", state: state.name, message: "mail out that is at the vendor just then" },
      ...{ at: STRANGER, object: end?.object ?? null, certain: false, already: false, stays: false },
      explanation: `${end?.place}: ${end?.reason}. To lose none of it, disable the routing rules first (avanan:bypass true; pulumi up), wait half an hour until the vendor has returned what it has, and make the change then`,
    },
  ];
}
