import * as pulumi from "@pulumi/pulumi";
import {
  blueprint,
  type DesiredObject,
  parseSpec,
  type SpecProblem,
  type TenantArgs,
  type TenantSpec,
} from "../avanan";
import { Baseline } from "./baseline";
import { InboundConnector } from "./inbound-connector";
import { IpAllowListEntry } from "./ip-allow-list-entry";
import { JournalRule } from "./journal-rule";
import { OutboundConnector } from "./outbound-connector";
import { TransportConfig } from "./transport-config";
import { TransportRule } from "./transport-rule";

/**
 * Everything that Avanan (Check Point Harmony Email) needs in one Exchange Online tenant.
 *
 * @example
 * new AvananTenant("contoso", { portal: "contoso", region: "us", mode: "inline" });
 */
export class AvananTenant extends pulumi.ComponentResource {
  /** GUIDs of the objects that are in force, by their key in the blueprint. */
  readonly objects: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: TenantArgs, opts?: pulumi.ComponentResourceOptions) {
    const parsed = parseSpec(args);
    if ("problems" in parsed) {
      throw new pulumi.RunError(describe(parsed.problems, (key) => `AvananTenant "${name}", ${key}`));
    }
    super("avanan:index:AvananTenant", name, {}, opts);
    const made = this.make(name, parsed.spec);
    const guids = Object.fromEntries(
      [...made].flatMap(([key, resource]) =>
        "guid" in resource ? [[key, resource.guid as pulumi.Output<string>]] : [],
      ),
    );
    this.objects = pulumi.output(guids);
    this.registerOutputs({ objects: this.objects });
  }

  private make(name: string, spec: TenantSpec): Map<string, pulumi.CustomResource> {
    const desired = blueprint(spec);
    const baseline = new Baseline(
      `${name}-baseline`,
      {
        addresses: desired.flatMap((object) =>
          object.type === "IpAllowListEntry" ? [object.properties.address] : [],
        ),
      },
      { parent: this },
    );
    const made = new Map<string, pulumi.CustomResource>();
    for (const object of desired) {
      const dependsOn = [baseline, ...object.after.flatMap((key) => made.get(key) ?? [])];
      made.set(
        object.key,
        create(`${name}-${object.key}`, object, spec.adopt, baseline, { parent: this, dependsOn }),
      );
    }
    return made;
  }
}

/** What is wrong with a specification, one line for each problem. */
export function describe(problems: readonly SpecProblem[], label: (key: string) => string): string {
  return problems.map(({ key, reason }) => `${label(key)}: ${reason}`).join("\n");
}

function create(
  name: string,
  object: DesiredObject,
  adopt: boolean,
  baseline: Baseline,
  opts: pulumi.CustomResourceOptions,
): pulumi.CustomResource {
  switch (object.type) {
    case "InboundConnector":
      return new InboundConnector(name, { ...object.properties, adopt }, opts);
    case "OutboundConnector":
      return new OutboundConnector(name, { ...object.properties, adopt }, opts);
    case "TransportRule":
      return new TransportRule(name, { ...object.properties, adopt }, opts);
    case "JournalRule":
      return new JournalRule(name, { ...object.properties, adopt }, opts);
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
