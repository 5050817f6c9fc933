import { type ExchangeSettings, isExchangeError } from "../../exchange";
import { type Finding, failed, ok, warning } from "../finding";
import { type Privilege, type PrivilegeNoun, privilegeOf, readOnlyRole } from "./management-roles";
import type { Reading } from "./reading";
import { type Claims, hasApplicationRole, isDelegated } from "./token-findings";

/** Whether Exchange lets the token in at all. 401 and 403 mean two different grants (exchange-online.md a.3). */
export function doorFinding(
  readings: readonly Reading[],
  settings: ExchangeSettings,
  claims: Claims | undefined,
): Finding {
  const host = new URL(settings.origin).host;
  const errors = readings.flatMap(({ outcome }) => ("error" in outcome ? [outcome.error] : []));
  if (errors.length < readings.length) {
    return ok("Exchange answers", `${host} takes the token`);
  }
  const refused = errors.find((error) => isExchangeError(error, "unauthorized"));
  if (refused !== undefined) {
    return unauthorized(requestIdOf(refused), settings, claims);
  }
  if (errors.every((error) => isExchangeError(error, "forbidden"))) {
    return failed("Exchange answers", `HTTP 403 to every cmdlet${requestIdOf(errors[0])}`, {
      why: "the app role is there, or it would be 401, but neither a directory role nor a role group is",
      todo: "Give the service principal the Entra role Exchange Administrator, or add it to a role group (--least-privilege prints how); a new role needs a new token and up to an hour",
    });
  }
  const telling = errors.find((error) => !isExchangeError(error, "forbidden"));
  return failed("Exchange answers", telling?.message ?? "nothing was asked");
}

function unauthorized(requestId: string, settings: ExchangeSettings, claims: Claims | undefined): Finding {
  const tenant = settings.tenantId ?? String(claims?.tid ?? "the token's own tenant");
  const what = `HTTP 401: Exchange does not accept the token for ${tenant}${requestId}`;
  if (claims === undefined || isDelegated(claims)) {
    return failed("Exchange answers", what, {
      why: "the app role Exchange.ManageAsApp is missing, or the token is of another tenant, cloud or time",
      todo: "Check exchange:tenantId, exchange:cloud and the token's end, and that the app has the app role with admin consent",
    });
  }
  return hasApplicationRole(claims)
    ? failed("Exchange answers", what, {
        why: `the app role is there, so it is the wrong tenant (the token's is ${String(claims.tid ?? "unknown")}) or the token was revoked`,
        todo: "Check exchange:tenantId and AZURE_TENANT_ID, then take a new token",
      })
    : failed("Exchange answers", what, {
        why: "the app role Exchange.ManageAsApp is missing, as the token itself says",
        todo: "See the app role above",
      });
}

/** Whether each kind of object may be read. What the stack can do without is only warned of. */
export function familyFindings(
  readings: readonly Reading[],
  needed: readonly PrivilegeNoun[],
): readonly Finding[] {
  return readings.map(({ noun, cmdlet, outcome }) => {
    const { label } = privilegeOf(noun);
    if ("records" in outcome) {
      const many = outcome.records.length;
      return ok(label, `${cmdlet} may be run; ${many} ${many === 1 ? "object" : "objects"}`);
    }
    const say = needed.includes(noun) ? failed : warning;
    return say(label, ...refusal(cmdlet, outcome.error, privilegeOf(noun)));
  });
}

/** A whole cmdlet or some of its parameters may be outside of what the identity's roles hold. */
function refusal(
  cmdlet: string,
  error: Error,
  { roles, roleGroups = [] }: Privilege,
): [what: string, reasons?: { why: string; todo: string }] {
  if (!isExchangeError(error)) {
    return [error.message];
  }
  const held = [...roles.map((role) => `role ${role}`), ...roleGroups.map((group) => `role group ${group}`)];
  const todo = `Give it the ${held.join(" or ")}, or ${readOnlyRole} for reading alone`;
  switch (error.code) {
    case "forbidden":
      return [
        `${cmdlet} is refused with HTTP 403${requestIdOf(error)}`,
        { why: "no role of this identity holds the cmdlet", todo },
      ];
    case "invalidParameter":
      return [
        `${cmdlet} may be run in part only${requestIdOf(error)}`,
        { why: `Exchange knows only parameters that a role holds: ${error.details.sentence}`, todo },
      ];
    default:
      return [error.message];
  }
}

function requestIdOf(error: Error | undefined): string {
  const id = isExchangeError(error) ? error.details.requestId : undefined;
  return id === undefined ? "" : ` (request id ${id})`;
}
