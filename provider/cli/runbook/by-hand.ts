import { type DesiredObject, nameOf, nextSteps, type TenantSpec } from "../../avanan";
import { namesFor } from "../../avanan/names";
import { comment, inline } from "./powershell";
import { remark } from "./script";

/** What no cmdlet does, with exact values: in the vendor's portal, in DNS. */
export function byHand(spec: TenantSpec, objects: readonly DesiredObject[]): string[] {
  return nextSteps(spec).flatMap(({ code, what, values }, index) => [
    ...remark(`${index + 1}. ${what}`, "", "   "),
    ...Object.entries(values).flatMap(([name, value]) => remark(`${name}: ${value}`, "   ", "     ")),
    ...(code === "validate" ? validation(objects, namesFor(spec).journalAddress) : []),
  ]);
}

/** Exchange's own validation sends a real mail for each connector, so that nobody gets it without asking. */
function validation(objects: readonly DesiredObject[], recipient: string): string[] {
  return [
    ...remark("Without it, one by one; Exchange sends a real test mail each time:", "   "),
    ...objects
      .filter(({ type }) => type === "OutboundConnector")
      .flatMap((connector) => {
        const parameters = { Identity: nameOf(connector), Recipients: recipient };
        return comment(`     ${inline({ cmdlet: "Validate-OutboundConnector", parameters })}`);
      }),
  ];
}

/** What was done by hand for the set-up, and is undone by hand. */
export function undoneByHand(spec: TenantSpec): string[] {
  const portal = `https://${namesFor(spec).portalHost}`;
  const spf = nextSteps(spec).find(({ code }) => code === "spf")?.values.include;
  return [
    ...remark(`In the portal (${portal}), stop the policies and take the Office 365 application out.`),
    ...(spf === undefined ? [] : remark(`In DNS, take ${spf} out of the SPF record of each sending domain.`)),
  ];
}
