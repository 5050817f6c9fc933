import type { Delivery, Placement } from "../delivery/delivery";
import type { SmtpEntry, TestMessage, Vendor } from "../delivery/message";
import { Emulator } from "../emulator";
import type { Json, ObjectRecord } from "../json";
import type { SeedName } from "../tenant/seeds";

/** The service that has set up the seed `automatic`. */
export const vendor: Vendor = {
  name: "contoso",
  tld: "checkpointcloudsec.com",
  inboundSet: ["52.212.19.177", "3.252.108.160/28", "13.39.103.0/28"],
  dlpSet: ["52.17.62.50", "3.252.108.176/28", "13.39.103.16/28"],
};

export const protect = "Check Point - Protect";
export const protectOutgoing = "Check Point - Protect Outgoing";
export const whitelist = "Check Point - Whitelist";
export const junkLow = "Check Point - Junk Filter Low";
export const junk = "Check Point- Junk Filter";
export const host = "contoso-host.checkpointcloudsec.com";
export const dlpHost = "contoso-dlp.checkpointcloudsec.com";
/** Some server on the internet. */
export const stranger = "192.0.2.10";

type Given = Partial<Omit<TestMessage, "entry">>;

/** From a stranger to alice, unless something else is given. */
export function incoming(given: Given = {}, entry: Partial<SmtpEntry> = {}): TestMessage {
  return {
    entry: { via: "smtp", ip: stranger, ...entry },
    from: "erin@example.com",
    recipients: ["alice@contoso.com"],
    subject: "Hello",
    ...given,
  };
}

/** From alice's mailbox to somebody outside, unless something else is given. */
export function outgoing(given: Given = {}): TestMessage {
  return {
    entry: { via: "mailbox" },
    from: "alice@contoso.com",
    recipients: ["erin@example.com"],
    subject: "Hello",
    ...given,
  };
}

/** A tenant to change and to send messages through. */
export class Post {
  readonly emulator: Emulator;

  constructor(
    seed: SeedName = "automatic",
    readonly its: Vendor = vendor,
  ) {
    this.emulator = new Emulator({ seed });
  }

  run(cmdlet: string, parameters: ObjectRecord): this {
    this.emulator.admin(cmdlet, parameters);
    return this;
  }

  rule(Name: string, parameters: ObjectRecord, Priority = 0): this {
    return this.run("New-TransportRule", { Name, Priority, ...parameters });
  }

  allowList(IPAllowList: Json): this {
    return this.run("Set-HostedConnectionFilterPolicy", { Identity: "Default", IPAllowList });
  }

  deliver(message: TestMessage, its: Vendor = this.its): Delivery {
    return this.emulator.deliver(message, its);
  }

  /** The one copy there is. */
  place(message: TestMessage, its: Vendor = this.its): Placement {
    const { recipients } = this.deliver(message, its);
    const [first, ...more] = recipients;
    if (first === undefined || more.length > 0) {
      throw new Error(`not one copy: ${JSON.stringify(recipients)}`);
    }
    return first;
  }

  /** Each recipient's place, in short. */
  places(message: TestMessage): Record<string, string> {
    return Object.fromEntries(
      this.deliver(message).recipients.map(({ recipient, place, where }) => [recipient, `${place} ${where}`]),
    );
  }
}
