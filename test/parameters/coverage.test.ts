import { findCmdlet } from "../../emulator/catalogue";
import { kinds } from "../../provider/kinds";
import { inboundConnectors, outboundConnectors } from "./connectors";
import { distributionGroups, mailContacts } from "./recipients";
import { journalRules, transportRules } from "./rules";
import { acceptedDomain, connectionFilter, organizationConfig, transportConfig } from "./settings";
import { walksOf } from "./table";

const tables = [
  inboundConnectors,
  outboundConnectors,
  transportRules,
  journalRules,
  transportConfig,
  organizationConfig,
  connectionFilter,
  acceptedDomain,
  distributionGroups,
  mailContacts,
];

/** Parameters of the cmdlets that are no property of the object, and what stands for them. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  // Kinds of their own, an entry each: entries.test.ts.
  HostedConnectionFilterPolicy: ["IPAllowList", "IPBlockList", "MakeDefault", "ConfigurationXmlRaw"],
  DistributionGroup: [
    // A kind of its own, a member each: entries.test.ts.
    "Members",
    "CopyOwnerToMember",
    // How the cmdlet runs, not what the group is.
    "BypassSecurityGroupManagerCheck",
    "IgnoreNamingPolicy",
    "ForceUpgrade",
    "ResetMigrationToUnifiedGroup",
    "UpdateMemberCount",
  ],
  MailContact: ["ForceUpgrade"],
};

test.each(tables)(
  "every online parameter of $noun is walked, refused with a reason, or stands elsewhere",
  (table) => {
    const parameters = ["New", "Set"].flatMap((verb) => [
      ...(findCmdlet(`${verb}-${table.noun}`)?.parameters.values() ?? []),
    ]);
    const online = parameters
      .filter(({ control, name }) => control !== true && name !== "Identity")
      .map(({ name }) => name);
    const walked = walksOf(table).map(({ known }) => known.parameter);
    const refused = Object.values(table.properties).flatMap(({ parameter, refused }) =>
      refused === undefined ? [] : [parameter],
    );
    const known = [...walked, ...refused, ...(otherwise[table.noun] ?? [])];
    expect(known.toSorted()).toEqual([...new Set(online)].toSorted());
  },
);

test("every kind is walked, as an object or as an entry; only the baseline reads and never writes", () => {
  const entries = ["IpAllowListEntry", "IpBlockListEntry", "DistributionGroupMember"];
  const walked = [...tables.map(({ kind }) => kind), ...entries, "Baseline"];
  expect(walked.toSorted()).toEqual(Object.keys(kinds).toSorted());
});

test.each(tables)(
  "what is refused of $noun is refused before any write, with the reason",
  ({ kind, base, properties }) => {
    for (const [property, { refused }] of Object.entries(properties)) {
      if (refused !== undefined) {
        expect(kinds[kind].check({ ...base, [property]: "any" }, () => false).problems).toContainEqual({
          property,
          reason: `cannot be set: ${refused}`,
        });
      }
    }
  },
);
