import type { Parameter } from "../catalogue";
import { sameName } from "../json";
import { Refusal } from "../refusal";
import { isDomain, isDomainOrSubdomains, isSmtpAddress } from "./addresses";
import { formatDate, formatTimeSpan, parseDate, parseSize, parseTimeSpan } from "./quantities";

/** Reads a value that arrives as text by its .NET type; throws `wrong` when it is not of that type. */
export function convertText(parameter: Parameter, type: string, value: string, wrong: Refusal): string {
  const refuseUnless = (fine: boolean) => {
    if (!fine) {
      throw wrong;
    }
  };
  switch (type) {
    case "String":
      if (parameter.accepted !== undefined) {
        const found = parameter.accepted.find((name) => sameName(name, value));
        refuseUnless(found !== undefined);
        return found ?? value;
      }
      return value;
    case "DateTime": {
      const time = parseDate(value);
      refuseUnless(time !== undefined);
      return formatDate(time ?? 0);
    }
    case "EnhancedTimeSpan": {
      const seconds = parseTimeSpan(value);
      refuseUnless(seconds !== undefined);
      const { min, max } = parameter.limits ?? {};
      const [low, high] = [parseTimeSpan(String(min)), parseTimeSpan(String(max))];
      const outside =
        (low !== undefined && (seconds ?? 0) < low) || (high !== undefined && (seconds ?? 0) > high);
      if (outside) {
        throw new Refusal("dataValidation", `'${parameter.name}' must lie between ${min} and ${max}.`);
      }
      return formatTimeSpan(seconds ?? 0);
    }
    case "ByteQuantifiedSize":
      refuseUnless(parseSize(value) !== undefined);
      return value;
    case "SmtpAddress":
      refuseUnless(isSmtpAddress(value));
      return value;
    case "SmtpDomain":
      refuseUnless(isDomain(value));
      return value;
    case "SmtpDomainWithSubdomains":
      refuseUnless(isDomainOrSubdomains(value));
      return value;
    case "Guid":
      refuseUnless(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value));
      return value;
    case "CultureInfo":
      refuseUnless(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value));
      return value;
    case "PSCredential":
      throw wrong;
    default:
      // What names something (an identity, a header, a text to add) is never empty.
      if (parameter.role !== undefined || /IdParameter$/.test(type)) {
        refuseUnless(value.trim() !== "");
      }
      return value;
  }
}
