import type { DesiredObject } from "../../avanan";
import type { Command } from "../../exchange";
import { joinListChanges } from "../../exchange/join-list-changes";
import { isRouting, type Step } from "../../rehearsal/course";

interface Section {
  readonly title: string;
  /** Why it stands where it stands. */
  readonly why: string;
  /** What to mind when it is taken away. */
  readonly leaving?: string;
}

const sections = {
  groups: {
    title: "Groups",
    why: "Rules name them, so they are there first.",
    leaving: "Leave out of the lines below what others use by now.",
  },
  wayIn: {
    title: "The way back in",
    why: "What the vendor returns is recognised before anything is sent there. With sender domain * the connector must not restrict domains to addresses or certificates: Exchange would refuse all other internet mail.",
  },
  allowList: {
    title: "Connection filter",
    why: "The vendor's addresses are neither throttled nor blocked. Entries are added, those that are there stay.",
    leaving:
      "These entries only; all others stay. What was there before the set-up, or is another portal's as well, is to be taken out of the lines below.",
  },
  journal: {
    title: "Journal",
    why: "Copies of mail go to the portal. The address for undeliverable reports comes first: Exchange refuses a journal rule without one. The connector comes before the rule, which would otherwise send by MX.",
  },
  marking: {
    title: "Rules for mail that comes back",
    why: "They are in force before the first message can come back: else it would be filtered once more, as mail from the vendor's address.",
  },
  waysOut: {
    title: "Ways out to the vendor",
    why: "A rule may name a connector only once it is there, enabled and for rules only. Without that last switch a connector may capture other mail.",
    leaving:
      "If Exchange says that a rule still routes to one of them, wait a minute and continue from here.",
  },
  routing: {
    title: "Rules that send mail to the vendor",
    why: "Last: from here on mail takes the way through the vendor, for some recipients sooner than for others, up to half an hour. The addresses in ExceptIfSenderIpRanges are what keeps mail from going in circles. If Exchange does not find the connector yet, wait a minute and continue from here.",
  },
} satisfies Record<string, Section>;

/** The commands of a part; entries of a list as one change, as the product sends them. */
export function joinedByList(steps: readonly Step[]): readonly Command[] {
  const commands = steps.flatMap((step) => step.commands);
  return steps.every(({ object }) => object.type === "IpAllowListEntry")
    ? [joinListChanges(commands)]
    : commands;
}

/** Steps that belong together, in the blueprint's order. */
export interface Part extends Section {
  readonly steps: readonly Step[];
}

export function parts(steps: readonly Step[]): readonly Part[] {
  const found: { section: keyof typeof sections; steps: Step[] }[] = [];
  for (const step of steps) {
    const section = sectionOf(step.object);
    const last = found.at(-1);
    if (last?.section === section) {
      last.steps.push(step);
    } else {
      found.push({ section, steps: [step] });
    }
  }
  return found.map((part) => ({ ...sections[part.section], steps: part.steps }));
}

function sectionOf(object: DesiredObject): keyof typeof sections {
  switch (object.type) {
    case "DistributionGroup":
    case "DistributionGroupMember":
      return "groups";
    case "IpAllowListEntry":
      return "allowList";
    case "TransportConfig":
    case "JournalRule":
      return "journal";
    case "TransportRule":
      return isRouting(object) ? "routing" : "marking";
    case "InboundConnector":
      return object.key === "inbound" ? "wayIn" : "waysOut";
    case "OutboundConnector":
      return object.properties.isTransportRuleScoped ? "waysOut" : "journal";
  }
}
