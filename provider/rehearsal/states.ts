import type { ExchangeRecord } from "../exchange";
import { existing } from "../kinds/existing";
import type { TenantObjects, TenantState } from "../mailflow";
import { tenantObjects } from "../tenant-objects";
import type { Course, Step } from "./course";
import { momentsOf, type Ordered } from "./orders";
import type { PaperTenant } from "./paper-tenant";
import { ruleRow } from "./rule-row";

/** The nouns whose objects a message meets on its way, each an object of its own. */
const nouns = ["InboundConnector", "OutboundConnector", "TransportRule", "JournalRule"] as const;
type OnTheWay = (typeof nouns)[number];
/** An object as the mail-flow model takes it. */
type Model = ReturnType<(typeof existing)[OnTheWay]>[number];
const isOnTheWay = (type: string): type is OnTheWay => nouns.some((noun) => noun === type);

/** What is known of a tenant beside its records. */
export type People = Pick<TenantObjects, "recipients" | "acceptedDomains">;

/** The state before the first write: what is wrong there already is not the change's doing. */
export const asItIs = "as it is";

/** The tenant without our objects, and every state that it passes through, the last of them to stay. */
export interface Passage {
  readonly before: TenantObjects;
  readonly states: readonly TenantState[];
}

/** Every state of a tenant on a course, write by write, and in whatever order the engine does what needs no order. */
export function passageOf(course: Course, tenant: PaperTenant, people: People): Passage {
  const composer = new Composer(course, tenant, people);
  const doing = course.steps.filter(({ commands }) => commands.length > 0);
  const moments = momentsOf(orderedOf(course, doing), (key) =>
    doing.some(({ object }) => object.key === key && isOnTheWay(object.type)),
  );
  // What no message meets changes nothing; entries of the allow list are alike, and the last of them stands for each.
  const entries = doing.filter(({ object }) => object.type === "IpAllowListEntry");
  const unseen = new Set(
    doing
      .filter((step) => !isOnTheWay(step.object.type) && step !== entries.at(-1))
      .map(({ object }) => `after ${object.key}`),
  );
  const states: TenantState[] = moments
    .filter(({ name }) => !unseen.has(name))
    .map(({ name, done }) => ({ name, tenant: composer.after(done) }));
  const done = new Set<string>();
  for (const step of doing) {
    // A rule that is turned off and then changed is seen in between.
    for (const between of step.tenants.slice(0, -1)) {
      states.push({ name: `within ${step.object.key}`, tenant: composer.within(done, step, between) });
    }
    done.add(step.object.key);
  }
  const end = composer.after(done);
  return {
    before: composer.bare(),
    states:
      doing.length === 0
        ? [{ name: asItIs, tenant: end, settled: true }]
        : [
            { name: asItIs, tenant: composer.after(new Set()) },
            ...states,
            { name: "in the end", tenant: end, settled: true },
          ],
  };
}

/** The engine's own order: what is needed first, deletions after everything else and backwards. */
function orderedOf(course: Course, doing: readonly Step[]): readonly Ordered[] {
  const forward = doing.filter((step) => !isRemoval(step)).map(({ object }) => object);
  const removed = course.steps.filter(isRemoval).map(({ object }) => object);
  const doneFirst = forward.map(({ key }) => key);
  return doing.map((step) => {
    const { key, after } = step.object;
    const leaning = removed.filter((other) => other.after.includes(key)).map((other) => other.key);
    return { key, after: isRemoval(step) ? [...doneFirst, ...leaning] : after };
  });
}

const isRemoval = ({ removes }: Step) => removes === true;

/** Puts states together from objects: those that no command touches are the very same in all of them. */
class Composer {
  private readonly base: TenantObjects;
  private readonly models = new Map<ExchangeRecord, Model>();
  private readonly ours: ReadonlySet<string>;

  constructor(
    private readonly course: Course,
    private readonly tenant: PaperTenant,
    people: People,
  ) {
    const records = (noun: OnTheWay | "HostedConnectionFilterPolicy" | "TransportConfig") =>
      tenant[noun] ?? [];
    this.base = {
      ...tenantObjects(
        {
          InboundConnector: [],
          OutboundConnector: [],
          TransportRule: [],
          JournalRule: [],
          HostedConnectionFilterPolicy: records("HostedConnectionFilterPolicy"),
          TransportConfig: records("TransportConfig"),
          AcceptedDomain: [],
          OrganizationConfig: [],
          HostedContentFilterPolicy: undefined,
        },
        [],
      ),
      ...people,
    };
    this.ours = new Set(course.steps.flatMap(({ id }) => (id === undefined ? [] : [id])));
  }

  /** Without anything of ours, be it there already or yet to come. */
  bare(): TenantObjects {
    const theirs = this.objects(
      () => undefined,
      this.rulesIn(() => undefined),
      (id) => !this.ours.has(id),
    );
    const allow = (this.base.ipAllowList as readonly string[]).filter((entry) => !this.ours.has(entry));
    return { ...this.base, ...theirs, ipAllowList: allow };
  }

  after(done: ReadonlySet<string>): TenantObjects {
    return this.state((step) => (done.has(step.object.key) ? step.tenants.at(-1) : undefined));
  }

  within(done: ReadonlySet<string>, current: Step, between: PaperTenant): TenantObjects {
    return this.state((step) =>
      step === current ? between : done.has(step.object.key) ? step.tenants.at(-1) : undefined,
    );
  }

  /** `tenantOf` says in which tenant on paper a step's object is to be looked up; undefined = as it was. */
  private state(tenantOf: (step: Step) => PaperTenant | undefined): TenantObjects {
    const changed = new Map<string, PaperTenant>();
    const allow = new Set(this.base.ipAllowList as readonly string[]);
    for (const step of this.course.steps) {
      const now = tenantOf(step);
      if (now === undefined || step.id === undefined) continue;
      changed.set(step.id, now);
      if (step.object.type === "IpAllowListEntry") {
        isRemoval(step) ? allow.delete(step.id) : allow.add(step.id);
      }
    }
    const objects = this.objects((id) => changed.get(id), this.rulesIn(tenantOf));
    return { ...this.base, ...objects, ipAllowList: [...allow] };
  }

  private rulesIn(tenantOf: (step: Step) => PaperTenant | undefined): readonly string[] {
    return ruleRow(this.tenant, this.course.steps, tenantOf);
  }

  /** `rules`: the ids of the transport rules in their order; what is not there in a state is left out. */
  private objects(
    changedIn: (id: string) => PaperTenant | undefined,
    rules: readonly string[],
    keeps: (id: string) => boolean = () => true,
  ): Partial<TenantObjects> {
    const of = (noun: OnTheWay, ids: readonly string[]) =>
      ids.filter(keeps).flatMap((id) => {
        const record = find((changedIn(id) ?? this.tenant)[noun], id);
        return record === undefined ? [] : [this.model(noun, record)];
      });
    const idsOf = (noun: OnTheWay) => [
      ...new Set(
        [...(this.tenant[noun] ?? []), ...(this.course.tenant[noun] ?? [])].map(({ Guid }) => String(Guid)),
      ),
    ];
    return {
      inboundConnectors: of("InboundConnector", idsOf("InboundConnector")),
      outboundConnectors: of("OutboundConnector", idsOf("OutboundConnector")),
      transportRules: of("TransportRule", rules),
      journalRules: of("JournalRule", idsOf("JournalRule")),
    };
  }

  /** What is the same in several states is the very same object in all of them. */
  private model(noun: OnTheWay, record: ExchangeRecord): Model {
    const known = this.models.get(record) ?? existing[noun]([record])[0];
    this.models.set(record, known as Model);
    return known as Model;
  }
}

const find = (records: readonly ExchangeRecord[] | undefined, id: string) =>
  records?.find(({ Guid }) => Guid === id);
