import * as pulumi from "@pulumi/pulumi";
import {
  type Advice,
  blueprint,
  type DesiredObject,
  type DesiredRule,
  type NextStep,
  nameOf,
  nextSteps,
  parseSpec,
  planOf,
  returnsOf,
  type SpecProblem,
  type TenantArgs,
  type TenantSpec,
  withOtherInbound,
} from "../avanan";
import type { ProofOutput } from "../avanan/specification";
import { infoMark } from "../avanan/vendor-marks";
import { Baseline } from "./baseline";
import { type Common, desiredResource } from "./desired-resource";
import { getInboundConnectors } from "./lookups";
import { Specification } from "./specification";

/**
 * Everything that Avanan (Check Point Harmony Email) needs in one Exchange Online tenant.
 *
 * @example
 * new AvananTenant("contoso", { portal: "contoso", region: "us", mode: "inline" });
 */
export class AvananTenant extends pulumi.ComponentResource {
  /** GUIDs of the objects that are in force, by their key in the blueprint. */
  readonly objects: pulumi.Output<Record<string, string>>;
  /**
   * What is in force, object by object, by the noun of its cmdlets and its name, e.g. `TransportRule Avanan - Protect`: its
   * GUID, or null for what has none, an entry of a list.
   */
  readonly inForce: pulumi.Output<Readonly<Record<string, string | null>>>;
  /** What people should know of the tenant as it is, by stable codes; empty when there is nothing to say. */
  readonly warnings: pulumi.Output<readonly Advice[]>;
  /** Whether every kind of message arrives as it should, the tenant's own rules and connectors considered, and what does not. */
  readonly proof: pulumi.Output<ProofOutput>;
  /** What is left to do by hand in the vendor's portal and in DNS, with exact values. */
  readonly nextSteps: readonly NextStep[];
  /**
   * Addresses from which the vendor brings mail back. Rules of others that route mail, or look where it comes from,
   * except them.
   */
  readonly returnAddresses: readonly string[];

  constructor(name: string, args: TenantArgs, opts?: pulumi.ComponentResourceOptions) {
    const parsed = parseSpec(args);
    if ("problems" in parsed) {
      throw new pulumi.RunError(describe(parsed.problems, (key) => `AvananTenant "${name}", ${key}`));
    }
    super("avanan:index:AvananTenant", name, {}, opts);
    const { spec } = parsed;
    const specification = new Specification(`${name}-specification`, { ...args }, { parent: this });
    this.warnings = specification.warnings;
    this.proof = specification.proof;
    this.nextSteps = nextSteps(spec);
    this.returnAddresses = planOf(spec).both;
    const made = this.make(name, spec, specification);
    this.inForce = pulumi.output(
      Object.fromEntries(
        made.map(({ object, resource }) => [`${object.type} ${nameOf(object)}`, guidOf(resource) ?? null]),
      ),
    );
    this.objects = pulumi.output(
      Object.fromEntries(
        made.flatMap(({ object, resource }) => {
          const guid = guidOf(resource);
          return guid === undefined ? [] : [[object.key, guid]];
        }),
      ),
    );
    const { objects, inForce, warnings, proof, returnAddresses } = this;
    this.registerOutputs({ objects, inForce, warnings, proof, nextSteps: this.nextSteps, returnAddresses });
  }

  private make(
    name: string,
    spec: TenantSpec,
    specification: Specification,
  ): { object: DesiredObject; resource: pulumi.CustomResource }[] {
    const desired = blueprint(spec);
    const addresses = desired.flatMap((object) =>
      object.type === "IpAllowListEntry" ? [object.properties.address] : [],
    );
    const baseline = new Baseline(
      `${name}-baseline`,
      { addresses },
      { parent: this, dependsOn: specification },
    );
    const { adopt, acceptUnsafe } = spec;
    const common: Common = {
      adopt,
      acceptUnsafe,
      baseline,
      lookedUp: lookedUp(spec),
      returned: returned(spec),
    };
    const made = new Map<string, pulumi.CustomResource>();
    return desired.map((object) => {
      const dependsOn = [baseline, ...object.after.flatMap((key) => made.get(key) ?? [])];
      const resource = desiredResource(`${name}-${object.key}`, object, common, { parent: this, dependsOn });
      made.set(object.key, resource);
      return { object, resource };
    });
  }
}

/** What is wrong with a specification, one line for each problem. */
export function describe(problems: readonly SpecProblem[], label: (key: string) => string): string {
  return problems.map(({ key, reason }) => `${label(key)}: ${reason}`).join("\n");
}

function guidOf(resource: pulumi.CustomResource): pulumi.Output<string> | undefined {
  return "guid" in resource ? (resource.guid as pulumi.Output<string>) : undefined;
}

/** From where a rule's mail comes back, which its proof has to be told where it is not from the catalogue's addresses. */
function returned(spec: TenantSpec): Common["returned"] {
  const plan = planOf(spec);
  return ({ properties: { setHeaderName, setHeaderValue } }) => {
    const direction = infoMark(setHeaderName, setHeaderValue)?.direction;
    return direction === undefined || Object.keys(spec.addresses).length === 0
      ? {}
      : { returnAddresses: returnsOf(plan, direction) };
  };
}

/** Other inbound connectors' addresses, as the tenant has them now; read once, and only if asked for. */
function lookedUp(spec: TenantSpec): Common["lookedUp"] {
  if (!spec.lookUpInboundIps) {
    return () => ({});
  }
  const complete = pulumi
    .output(getInboundConnectors())
    .apply((connectors) => blueprint(withOtherInbound(spec, connectors)));
  return ({ key, properties }) =>
    properties.exceptIfSenderIpRanges === undefined
      ? {}
      : {
          exceptIfSenderIpRanges: complete.apply((objects) => {
            const rule = objects.find((object) => object.key === key) as DesiredRule;
            return rule.properties.exceptIfSenderIpRanges ?? null;
          }),
        };
}
