import { hostName } from "../addresses";
import { compileInbound } from "../arriving/inbound";
import { entryOf, samples } from "../ip-ranges";
import { type CompiledOutbound, compileOutbound, mxOf } from "../leaving/outbound";
import type { CompiledPortal } from "../leaving/portal";
import type { InboundConnector, TenantObjects } from "../tenant";
import { flag, list, text } from "../values";
import type { DiagramEdge, DiagramNode, Known, Lane, ObjectType, Owner } from "./diagram";
import { few } from "./rules";

/** What every lane is drawn from. */
export interface Scene {
  readonly tenant: TenantObjects;
  readonly portal: CompiledPortal | undefined;
  readonly outbound: readonly CompiledOutbound[];
  readonly known: Known;
}

export function sceneOf(tenant: TenantObjects, portal: CompiledPortal | undefined, known: Known): Scene {
  return { tenant, portal, known, outbound: (tenant.outboundConnectors ?? []).map(compileOutbound) };
}

/** A lane while it is drawn: each node and each edge once. */
export class Sketch {
  private readonly nodes = new Map<string, DiagramNode>();
  private readonly edges: DiagramEdge[] = [];

  constructor(private readonly scene: Scene) {}

  node(node: DiagramNode): string {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
    return node.id;
  }

  edge(from: string, to: string, label?: string): void {
    if (!this.edges.some((edge) => edge.from === from && edge.to === to))
      this.edges.push({ from, to, ...(label === undefined ? {} : { label }) });
  }

  /** Whose an object is, and what happens to it. */
  about(type: ObjectType, name: string): Pick<DiagramNode, "owner" | "mark" | "breaks"> {
    const { isOurs, markOf, breaks } = this.scene.known;
    const mark = markOf?.(type, name);
    return {
      owner: isOurs(type, name) ? "ours" : "foreign",
      ...(mark === undefined ? {} : { mark }),
      ...(breaks?.(name) ? { breaks: true } : {}),
    };
  }

  /** Where mail ends that a rule matches, beside the rule. */
  fate(rule: string, label: string): string {
    return this.node({ id: `fate of ${rule}`, kind: "end", stage: "ways", label, owner: "nobody" });
  }

  /** An outbound connector and where it goes; the hosts' ids. */
  wayOut(
    connector: CompiledOutbound,
    target?: string,
  ): { readonly id: string; readonly hosts: readonly string[] } {
    const id = this.node({
      ...{ id: `out ${connector.name}`, kind: "outbound", stage: "ways", label: connector.name },
      ...this.about("OutboundConnector", connector.name),
      ...(connector.enabled ? {} : { off: "disabled" }),
    });
    const byMx = target === undefined ? "the recipient's MX" : mxOf(target);
    const names = connector.useMXRecord ? [byMx] : connector.hosts;
    const hosts = names.map((name) => this.host(name));
    for (const host of hosts) this.edge(id, host);
    return { id, hosts };
  }

  host(name: string): string {
    const owner: Owner = isVendors(name, this.scene.portal) ? "vendor" : "foreign";
    return this.node({ id: `host ${name}`, kind: "host", stage: "hosts", label: name, owner });
  }

  lane(name: Lane["name"], title: string): Lane {
    return { name, title, nodes: [...this.nodes.values()], edges: this.edges };
  }
}

function isVendors(host: string, portal: CompiledPortal | undefined): boolean {
  return portal !== undefined && hostName(host).endsWith(`.${portal.tld}`);
}

/** Inbound connectors that are in force. */
export const inboundOf = ({ tenant }: Scene): readonly InboundConnector[] =>
  (tenant.inboundConnectors ?? []).filter(({ enabled }) => flag(enabled, true));

/** Whether a connector lets in what the vendor brings back from one of its sets of addresses. */
export function takesBack(connector: InboundConnector, set: "inbound" | "dlp", { portal }: Scene): boolean {
  if (portal === undefined) return false;
  const { addresses, certificate } = compileInbound(connector);
  const returning = portal[set];
  const byCertificate =
    portal.certificate !== undefined && certificate?.toLowerCase() === portal.certificate.toLowerCase();
  return (
    byCertificate ||
    samples(returning).some((ip) => entryOf(addresses, ip) !== undefined) ||
    samples(addresses).some((ip) => entryOf(returning, ip) !== undefined)
  );
}

/** From whom a connector takes mail, in a few words. */
export function sendersOf(connector: InboundConnector): string {
  const addresses = list(connector.senderIPAddresses);
  const certificate = text(connector.tlsSenderCertificateName);
  if (certificate !== undefined) return `certificate ${certificate}`;
  if (addresses.length > 0) return `from ${few(addresses)}`;
  return `from ${few(list(connector.senderDomains).map((domain) => domain.replace(/^smtp:|;\d+$/gi, "")))}`;
}
