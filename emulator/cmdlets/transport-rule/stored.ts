import type { Json, ObjectRecord } from "../../json";
import { Refusal } from "../../refusal";
import type { Call } from "../cmdlet";
import { checkPairs } from "./checks";
import { isSet } from "./properties";
import { resolveReference } from "./references";
import { checkValue } from "./values";

/** Parameters as they are stored: checked, references resolved, side effects of one action on another applied. */
export function storedRule(call: Call, before: ObjectRecord): ObjectRecord {
  const { Identity, Priority, Enabled, Name, IncidentReportOriginalMail, NotifySender, ...given } =
    call.parameters;
  if (given.Comments === null) {
    throw new Refusal("argument", "The value of 'Comments' cannot be null. (Parameter 'Comments')");
  }
  const values: ObjectRecord = {};
  for (const [name, value] of Object.entries(given)) {
    const part = call.cmdlet.parameters.get(name.toLowerCase());
    if (part === undefined) {
      throw new Error(`bound an unknown parameter ${name}`);
    }
    checkValue(part, value);
    values[name] = isSet(value) ? resolveReference(call, part, value) : value;
  }
  for (const name of ["IncidentReportOriginalMail", "NotifySender"]) {
    const part = call.cmdlet.parameters.get(name.toLowerCase());
    if (part !== undefined && name in call.parameters) {
      checkValue(part, call.parameters[name] ?? null);
    }
  }
  const completed = {
    ...values,
    ...rejection(values, before),
    ...disclaimer(values, before),
    ...dates(values),
  };
  checkPairs(call.parameters, { ...before, ...completed });
  return completed;
}

/** Either half of a rejection brings the other's default with it, and takes it along when both are cleared. */
function rejection(values: ObjectRecord, before: ObjectRecord): ObjectRecord {
  const [code, reason] = ["RejectMessageEnhancedStatusCode", "RejectMessageReasonText"] as const;
  if (!(code in values) && !(reason in values)) {
    return {};
  }
  const after = { ...before, ...values };
  if (!isSet(after[code]) && !isSet(after[reason])) {
    return {};
  }
  const cleared = (code in values && !isSet(values[code])) || (reason in values && !isSet(values[reason]));
  if (cleared) {
    return { [code]: values[code] ?? null, [reason]: values[reason] ?? null };
  }
  return {
    [code]: after[code] ?? "5.7.1",
    [reason]: after[reason] ?? "Delivery not authorized, message refused",
  };
}

function disclaimer(values: ObjectRecord, before: ObjectRecord): ObjectRecord {
  if (!("ApplyHtmlDisclaimerText" in values)) {
    return {};
  }
  const [place, fallback] = ["ApplyHtmlDisclaimerLocation", "ApplyHtmlDisclaimerFallbackAction"] as const;
  return isSet(values.ApplyHtmlDisclaimerText)
    ? {
        [place]: values[place] ?? before[place] ?? "Append",
        [fallback]: values[fallback] ?? before[fallback] ?? "Wrap",
      }
    : { [place]: null, [fallback]: null };
}

/** A rule that was to begin in the past has begun: the date is dropped. */
function dates({ ActivationDate, ExpiryDate }: ObjectRecord): ObjectRecord {
  const past = (date: Json | undefined) => typeof date === "string" && Date.parse(date) <= Date.now();
  if (past(ExpiryDate)) {
    throw new Refusal("argument", "The expiry date must lie in the future. (Parameter 'ExpiryDate')");
  }
  return past(ActivationDate) ? { ActivationDate: null } : {};
}
