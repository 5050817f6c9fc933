import { adviceLine, type TenantArgs } from "../../avanan";
import type { Adoption, Compared, LeftOver } from "../../avanan/adopt";
import { shown } from "../../converge/messages";
import type { Difference } from "../../kinds/kind";

interface Row {
  readonly role: string;
  readonly name: string;
  readonly state: string;
}

/** What was found, as people read it: what is there, what is missing, what differs, what is left over. */
export function reportLines(adoption: Adoption): readonly string[] {
  const { args, objects, leftOver, notes, warnings } = adoption;
  return [
    heading(args),
    "",
    ...table([
      { role: "PART", name: "NAME IN THE TENANT", state: "STATE" },
      ...objects.filter(({ type }) => type !== "IpAllowListEntry").map(row),
      ...allowList(objects),
      ...leftOver.map(({ type, name }) => ({ role: type, name, state: "left over" })),
    ]),
    ...section("Differs, and will be written", objects.flatMap(differing)),
    ...section("Missing, and will be made", objects.filter(({ state }) => state === "missing").map(missing)),
    ...section("Left over, and not touched", leftOver.map(leftOverLine)),
    ...section("Decided", notes.map(sentence)),
    ...section("Advice", warnings.map(adviceLine)),
    "",
    verdict(adoption),
  ];
}

/** Whether an update would write nothing. */
export const isUpToDate = ({ objects }: Pick<Adoption, "objects">) =>
  objects.every(({ state }) => state === "right");

function heading({ portal, brand = "avanan", region, previousRegion, mode, ...args }: TenantArgs): string {
  const what =
    mode === "inline"
      ? `inline for ${(args.protect ?? ["incoming"]).join(", ")} mail`
      : "monitor or detect, mail";
  const whose = args.scope === undefined ? "everybody" : "those in avanan:scope";
  const moving = previousRegion === undefined ? "" : `, coming from ${previousRegion}`;
  const off = args.bypass ? ", switched off (bypass)" : "";
  return `Portal ${portal} (brand ${brand}) in region ${region}${moving}: ${what} of ${whose}${off}.`;
}

function verdict({ objects }: Adoption): string {
  const count = (state: Compared["state"]) => objects.filter((object) => object.state === state).length;
  const [differ, lack] = [count("differs"), count("missing")];
  const refused = objects.some((one) => one.refused);
  return differ + lack === 0
    ? "Everything is right: taking it over writes nothing."
    : `Taking it over changes ${differ} and makes ${lack} of ${objects.length} objects; nothing else is written.${refused ? " Changes of what others set need avanan:adopt, which is in the configuration below; take it out when the update is done." : ""}`;
}

function row({ key, role, name, state }: Compared): Row {
  return { role: role ?? key, name, state };
}

function allowList(objects: readonly Compared[]): Row[] {
  const entries = objects.filter(({ type }) => type === "IpAllowListEntry");
  const lacking = entries.filter(({ state }) => state === "missing").length;
  const state = lacking === 0 ? "right" : `${lacking} missing`;
  return entries.length === 0 ? [] : [{ role: "allow list", name: `${entries.length} addresses`, state }];
}

function differing({ type, name, state, differences }: Compared): string[] {
  return state === "differs"
    ? [`${type} "${name}"`, ...differences.map((one) => `  ${difference(one)}`)]
    : [];
}

function difference({ property, has, wants }: Difference): string {
  if (property === "order" && typeof has === "object" && has !== null && "misplacedTo" in has) {
    const others = Array.isArray(has.misplacedTo) ? has.misplacedTo : [];
    return `order: is moved, for it stands on the wrong side of ${others.map((name) => `"${name}"`).join(", ")}`;
  }
  return `${property}: has ${shown(has)}, declared ${shown(wants)}`;
}

function missing({ type, name }: Compared): string {
  return type === "IpAllowListEntry" ? `allow-list entry ${name}` : `${type} "${name}"`;
}

function leftOverLine({ type, name, why, todo }: LeftOver): string {
  return `${type} "${name}": ${why}. ${todo}.`;
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}.`;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function table(rows: readonly Row[]): string[] {
  const width = (column: keyof Row) => Math.max(...rows.map((one) => one[column].length)) + 2;
  const [role, name] = [width("role"), width("name")];
  return rows.map((one) => `${one.role.padEnd(role)}${one.name.padEnd(name)}${one.state}`);
}
