import type { Deed } from "../steps";
import type { CompiledAction } from "./actions";
import { managerDeed } from "./manager";

/** An action in Exchange's own names. */
export function deed(action: CompiledAction): Deed {
  switch (action.does) {
    case "removeHeader":
      return { action: "removeHeader", value: action.name };
    case "setHeader":
      return { action: "setHeaderName", value: `${action.name}: ${action.value}` };
    case "setSCL":
      return { action: "setSCL", value: String(action.scl) };
    case "prependSubject":
      return { action: "prependSubject", value: action.text };
    case "disclaim":
      return { action: "applyHtmlDisclaimerText", value: action.text, note: "adds a disclaimer" };
    case "classify":
      return { action: "applyClassification", value: action.classification };
    case "route":
      return { action: "routeMessageOutboundConnector", value: action.connector };
    case "copy":
      return { action: action.action, value: action.to.join(", ") };
    case "manager":
      return managerDeed(action, "who is not known");
    case "moderate":
      return { action: "moderateMessage", value: action.by };
    case "redirect":
      return { action: "redirectMessageTo", value: action.to.join(", ") };
    case "quarantine":
      return { action: "quarantine", value: "true" };
    case "delete":
      return { action: "deleteMessage", value: "true" };
    case "reject":
      return { action: "rejectMessage", value: `${action.code} ${action.reason}` };
    case "note":
      return { action: action.action, value: action.value, note: action.note };
  }
}
