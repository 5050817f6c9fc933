import type { Parameter } from "../../catalogue";
import { type Json, sameName, strings } from "../../json";
import { isDomain, parseIpv4 } from "../../parameters/addresses";
import { Refusal } from "../../refusal";
import { isSet } from "./properties";

/** What the parameter's type alone does not say about a condition's or action's value. */
export function checkValue(parameter: Parameter, value: Json): void {
  const { name, type } = parameter;
  const refuse = (message: string): never => {
    throw new Refusal("argument", `${message} (Parameter '${name}')`);
  };
  if (parameter.functionalOnPremisesOnly && isSet(value)) {
    refuse("This has no effect in Exchange Online and isn't supported.");
  }
  if (!isSet(value)) {
    return;
  }
  if (Array.isArray(value) && value.length === 0) {
    refuse("The list must not be empty; use null to clear it.");
  }
  for (const entry of strings(value)) {
    if (entry.trim() === "") {
      refuse("An entry must not be empty.");
    }
    if (/SenderIpRanges$/.test(name) && parseIpv4(entry) === undefined) {
      refuse(`"${entry}" is not a valid IPv4 address, range or block.`);
    }
    if (/(Sender|Recipient)DomainIs$/.test(name) && !isDomain(entry)) {
      refuse(`"${entry}" is not a valid domain.`);
    }
    if (type === "Pattern[]") {
      checkPattern(entry, refuse);
    }
    if (parameter.acceptedKeys !== undefined) {
      checkAttribute(parameter.acceptedKeys, entry, refuse);
    }
  }
  if (type === "HeaderName" && !/^[!-9;-~]+$/.test(String(value))) {
    refuse(`"${value}" is not a valid header name.`);
  }
  if (type === "RejectEnhancedStatus" && !/^5\.7\.(1|9\d\d)$/.test(String(value))) {
    refuse(`"${value}" is not valid: use 5.7.1 or 5.7.900 to 5.7.999.`);
  }
}

/** .NET's flavour knows a few forms that JavaScript's does not; those are let through unread. */
export const dotNetOnly = /\(\?[>#imnsx-]|\(\?'|\\[AZGz]|\\p\{|\[[^\]]*-\[/;

function checkPattern(pattern: string, refuse: (message: string) => never): void {
  if (dotNetOnly.test(pattern)) {
    return;
  }
  try {
    new RegExp(pattern);
  } catch (error) {
    refuse(`"${pattern}" is not a valid pattern: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** `Department:Sales,Marketing`. */
function checkAttribute(keys: readonly string[], entry: string, refuse: (message: string) => never): void {
  const [attribute = "", words = ""] = entry.split(/:(.*)/s);
  if (!keys.some((key) => sameName(key, attribute)) || words.trim() === "") {
    refuse(`"${entry}" is not valid: write Attribute:word,word with one of ${keys.join(", ")}.`);
  }
}
