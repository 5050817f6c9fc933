import {
  type Command,
  type ExchangeRecord,
  isListChange,
  type Parameters,
  type ParameterValue,
} from "../exchange";
import { mailFlowLists, type Noun, nounOf, reads, type TenantView } from "../kinds/tenant-view";

/** A tenant on paper: its lists, as far as they are known, and as they would be after commands that nobody has run. */
export type PaperTenant = Readonly<Partial<Record<Noun, readonly ExchangeRecord[]>>>;

/** A tenant that holds nothing but the settings that every tenant has. */
export const emptyTenant: PaperTenant = {
  ...Object.fromEntries(Object.keys(reads).map((noun) => [noun, []])),
  HostedConnectionFilterPolicy: [{ Name: "Default", IPAllowList: [], IPBlockList: [] }],
  TransportConfig: [{ JournalingReportNdrTo: "<>" }],
};

export function viewOf(tenant: PaperTenant): TenantView {
  return {
    records(noun) {
      const records = tenant[noun];
      if (records === undefined) {
        throw new Error(`the list of ${noun} was not read for this`);
      }
      return records;
    },
  };
}

/** The lists that decide where mail goes, of a tenant that was read. Who is who is no matter of mail flow: the directory is empty. */
export function paperOf(view: TenantView): PaperTenant {
  const lists = Object.fromEntries(mailFlowLists.map((noun) => [noun, view.records(noun)]));
  return { ...lists, Recipient: [], DistributionGroup: [] };
}

/** The tenant after one more command, as far as what is planned next depends on it. */
export function after(tenant: PaperTenant, command: Command): PaperTenant {
  const noun = nounOf(command);
  if (noun === undefined) {
    return tenant;
  }
  const { Identity, Confirm: _, BypassSecurityGroupManagerCheck: __, ...values } = command.parameters;
  const records = tenant[noun] ?? [];
  const verb = command.cmdlet.split("-")[0] ?? "";
  if (verb === "New") {
    const made = created(noun, values);
    return { ...tenant, ...membersOf(noun, made), [noun]: ranked(noun, [...records, made], made) };
  }
  if (noun.startsWith("DistributionGroupMember")) {
    const member = String(values.Member);
    const others = records.filter(({ Guid }) => Guid !== member);
    const there = verb === "Add" ? [{ Guid: member, PrimarySmtpAddress: member }] : [];
    return { ...tenant, [noun]: [...others, ...there] };
  }
  const isMeant = ({ Guid, Name }: ExchangeRecord) =>
    Identity === undefined || Identity === Guid || Identity === Name;
  if (verb === "Remove") {
    const left = records.filter((record) => !isMeant(record));
    return { ...tenant, [noun]: ranked(noun, left) };
  }
  const change =
    verb === "Set" ? (record: ExchangeRecord) => ({ ...record, ...applied(record, values) }) : toggled(verb);
  const changed = records.map((record) => (isMeant(record) ? change(record) : record));
  const moved = values.Priority === undefined ? undefined : changed.find(isMeant);
  return { ...tenant, [noun]: ranked(noun, changed, moved) };
}

function created(noun: Noun, values: Parameters): ExchangeRecord {
  const enabled = values.Enabled ?? noun !== "JournalRule";
  return {
    ...values,
    // Exchange's own id comes with the object. Until then nothing else is called so.
    Guid: `new ${noun} ${String(values.Name)}`,
    Enabled: enabled,
    State: enabled === true ? "Enabled" : "Disabled",
    // A group shows its type under another name than New- takes it.
    ...(values.Type === "Security" ? { GroupType: "Universal, SecurityEnabled" } : {}),
  };
}

/** A group comes with a list of its members. */
function membersOf(noun: Noun, { PrimarySmtpAddress }: ExchangeRecord): PaperTenant {
  return noun === "DistributionGroup"
    ? { [`DistributionGroupMember of ${String(PrimarySmtpAddress)}`]: [] }
    : {};
}

function toggled(verb: string): (record: ExchangeRecord) => ExchangeRecord {
  return (record) => ({ ...record, Enabled: verb === "Enable", State: `${verb}d` });
}

function applied(record: ExchangeRecord, values: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, ParameterValue] => {
      if (!isListChange(value)) {
        return [name, value];
      }
      const held = Array.isArray(record[name]) ? record[name].map(String) : [];
      return [name, [...held.filter((one) => !value.remove?.includes(one)), ...(value.add ?? [])]];
    }),
  );
}

/** Rules stand in one row without gaps; `moved` has the priority it was given, or comes last, and shifts the others. */
function ranked(
  noun: Noun,
  records: readonly ExchangeRecord[],
  moved?: ExchangeRecord,
): readonly ExchangeRecord[] {
  if (noun !== "TransportRule") {
    return records;
  }
  const row = records
    .filter((record) => record !== moved)
    .sort((a, b) => Number(a.Priority) - Number(b.Priority));
  if (moved !== undefined) {
    row.splice(Number(moved.Priority ?? row.length), 0, moved);
  }
  return row.map((record, Priority) => ({ ...record, Priority }));
}
