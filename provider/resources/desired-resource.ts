import type * as pulumi from "@pulumi/pulumi";
import type { DesiredObject, DesiredRule } from "../avanan";
import type { Baseline } from "./baseline";
import { DistributionGroup } from "./distribution-group";
import { DistributionGroupMember } from "./distribution-group-member";
import { InboundConnector } from "./inbound-connector";
import { IpAllowListEntry } from "./ip-allow-list-entry";
import { JournalRule } from "./journal-rule";
import { OutboundConnector } from "./outbound-connector";
import { TransportConfig } from "./transport-config";
import { TransportRule, type TransportRuleArgs } from "./transport-rule";

/** What the objects of one tenant have in common. */
export interface Common {
  readonly adopt: boolean;
  readonly acceptUnsafe: boolean;
  readonly baseline: Baseline;
  /** Properties of a rule that only a look at the tenant can tell. */
  readonly lookedUp: (rule: DesiredRule) => Partial<TransportRuleArgs>;
  /** What the proof of a rule has to be told. */
  readonly returned: (rule: DesiredRule) => Pick<TransportRuleArgs, "returnAddresses">;
}

/** The resource of an object of the blueprint. */
export function desiredResource(
  name: string,
  object: DesiredObject,
  { adopt, acceptUnsafe, baseline, lookedUp, returned }: Common,
  opts: pulumi.CustomResourceOptions,
): pulumi.CustomResource {
  const steering = acceptUnsafe ? { adopt, acceptUnsafe } : { adopt };
  switch (object.type) {
    case "InboundConnector":
      return new InboundConnector(name, { ...object.properties, adopt }, opts);
    case "OutboundConnector":
      return new OutboundConnector(name, { ...object.properties, ...steering }, opts);
    case "TransportRule":
      return new TransportRule(
        name,
        { ...object.properties, ...lookedUp(object), ...returned(object), ...steering },
        opts,
      );
    case "JournalRule":
      return new JournalRule(name, { ...object.properties, adopt }, opts);
    case "DistributionGroup":
      return new DistributionGroup(name, { ...object.properties, adopt }, opts);
    case "DistributionGroupMember":
      return new DistributionGroupMember(name, { ...object.properties, adopt }, opts);
    case "TransportConfig": {
      const restore = { journalingReportNdrTo: baseline.journalingReportNdrTo };
      return new TransportConfig(name, { ...object.properties, adopt, restore }, opts);
    }
    case "IpAllowListEntry": {
      const { address } = object.properties;
      const keepOnDelete = baseline.ipAllowList.apply((before) => !adopt && before.includes(address));
      return new IpAllowListEntry(name, { address, adopt, keepOnDelete }, opts);
    }
  }
}
