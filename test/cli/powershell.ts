import type { Json, ObjectRecord } from "../../emulator";

/** A cmdlet as a script calls it. */
export interface Call {
  readonly cmdlet: string;
  readonly parameters: ObjectRecord;
}

/** What a script shows of the objects that a cmdlet has returned. */
export interface Shown {
  readonly call: Call;
  readonly properties: readonly string[];
  readonly records: readonly ObjectRecord[];
}

type Run = (call: Call) => readonly ObjectRecord[];

/**
 * Reads and runs the part of PowerShell that a runbook is written in, and nothing else of it: what it does not know is an
 * error. Lines are taken as they are, so that a runbook that drifts away from these forms is noticed.
 */
export class PowerShell {
  readonly calls: Call[] = [];
  readonly shown: Shown[] = [];
  private readonly variables = new Map<string, Json>();
  private text = "";
  private at = 0;

  constructor(private readonly perform: Run) {}

  run(script: string): this {
    this.text = script;
    this.at = 0;
    for (this.blank(); this.at < this.text.length; this.blank()) {
      this.statement();
    }
    return this;
  }

  private statement(): void {
    const assigned = this.take(/\$(\w+) (\+?=) /y);
    if (assigned !== undefined) {
      const [, name = "", operator] = assigned;
      const value = this.assignable();
      const before = this.variables.get(name);
      this.variables.set(name, operator === "+=" ? [...listOf(before ?? []), ...listOf(value)] : value);
    } else if (this.take(/if \(/y)) {
      const holds = this.condition();
      this.want(/\) \{/y);
      this.block(holds);
    } else if (this.take(/throw /y)) {
      throw new Error(String(this.value()));
    } else if (this.take(/\(/y)) {
      const call = this.call();
      const [, property = ""] = this.want(/\)\.(\w+)/y);
      this.shown.push({ call, properties: [property], records: this.perform(call) });
    } else {
      this.pipeline();
    }
    this.want(/[ ]*(#.*)?(\n|$)/y);
  }

  /** A block that is not entered is read all the same. */
  private block(entered: boolean): void {
    for (this.blank(); this.take(/\}/y) === undefined; this.blank()) {
      if (entered) {
        this.statement();
      } else {
        this.want(/[^\n}]*\n/y);
      }
    }
  }

  private pipeline(): void {
    const call = this.call();
    const format = this.take(/ \|\s+Format-(?:List|Table) (\w+(?:,\s+\w+)*)/y);
    if (format !== undefined) {
      const properties = format[1]?.split(/,\s+/) ?? [];
      this.shown.push({ call, properties, records: this.perform(call) });
      return;
    }
    this.take(/ \| Out-Null/y);
    this.calls.push(call);
    this.perform(call);
  }

  private call(): Call {
    const [, cmdlet = ""] = this.want(/([A-Z][a-z]+-[A-Za-z]+)/y);
    const splatted = this.take(/ @(\w+)/y);
    if (splatted !== undefined) {
      return { cmdlet, parameters: this.variable(splatted[1] ?? "") as ObjectRecord };
    }
    const parameters: ObjectRecord = {};
    const prompt = this.take(/ (?=')/y);
    if (prompt !== undefined) {
      parameters.Prompt = this.value();
    }
    for (
      let named = this.take(/ -(\w+)(?: |:)/y);
      named !== undefined;
      named = this.take(/ -(\w+)(?: |:)/y)
    ) {
      parameters[named[1] ?? ""] = this.value();
    }
    return { cmdlet, parameters };
  }

  private condition(): boolean {
    const counted = this.take(/\$(\w+)\.Count -gt 0/y);
    if (counted !== undefined) {
      return listOf(this.variable(counted[1] ?? "")).length > 0;
    }
    this.want(/@\(/y);
    const records = this.perform(this.call());
    const [, property = ""] = this.want(/\)\.(\w+) -notcontains /y);
    return !contains(members([...records], property), this.value());
  }

  private assignable(): Json {
    const joined = this.take(/\(\$(\w+) \| Select-Object -Unique\) -join /y);
    return joined === undefined
      ? this.value()
      : [...new Set(listOf(this.variable(joined[1] ?? "")))].join(String(this.value()));
  }

  private value(): Json {
    const text = this.take(/'((?:[^'‘’‚‛]|(['‘’‚‛])\2)*)'/y) ?? this.take(/"([^"`]*)"/y);
    if (text !== undefined) {
      return text[0].startsWith("'")
        ? (text[1] ?? "").replace(/(['‘’‚‛])\1/g, "$1")
        : (text[1] ?? "").replace(/\$(\w+)/g, (_, name) => String(this.variable(name)));
    }
    const number = this.take(/-?\d+/y);
    if (number !== undefined) {
      return Number(number[0]);
    }
    if (this.take(/@\(/y)) {
      return this.list();
    }
    if (this.take(/@\{/y)) {
      return this.table();
    }
    const [, name = ""] = this.want(/\$(\w+)/y);
    return this.variable(name);
  }

  private list(): Json[] {
    const items: Json[] = [];
    for (this.blank(); this.take(/\)/y) === undefined; this.take(/,/y), this.blank()) {
      if (/[A-Z]/.test(this.text[this.at] ?? "")) {
        items.push(...this.perform(this.call()));
      } else {
        const filtered = this.take(/\$(\w+)\.(\w+) \| Where-Object \{ \$(\w+) -(not)?contains \$_ \}/y);
        if (filtered === undefined) {
          items.push(this.value());
        } else {
          const [, from = "", property = "", among = "", not] = filtered;
          const known = listOf(this.variable(among));
          const all = members(listOf(this.variable(from)), property);
          items.push(...all.filter((one) => contains(known, one) === (not === undefined)));
        }
      }
    }
    return items;
  }

  private table(): ObjectRecord {
    const entries: ObjectRecord = {};
    for (this.blank(); this.take(/\}/y) === undefined; this.take(/;/y), this.blank()) {
      const [, name = ""] = this.want(/(\w+)[ ]+= /y);
      entries[name] = this.value();
    }
    // A change of a list, as the service takes it.
    return "Add" in entries || "Remove" in entries
      ? { "@odata.type": "#Exchange.GenericHashTable", ...entries }
      : entries;
  }

  private variable(name: string): Json {
    const known: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
    const value = known[name] ?? this.variables.get(name);
    if (value === undefined && name !== "null") {
      throw new Error(`$${name} was never set`);
    }
    return value ?? null;
  }

  private blank(): void {
    this.take(/(?:\s|#.*)+/y);
  }

  private take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    this.at += found?.[0].length ?? 0;
    return found ?? undefined;
  }

  private want(form: RegExp): RegExpExecArray {
    const found = this.take(form);
    if (found === undefined) {
      const line = this.text.slice(0, this.at).split("\n").length;
      throw new Error(
        `line ${line}: no ${form.source} in ${JSON.stringify(this.text.slice(this.at, this.at + 80))}`,
      );
    }
    return found;
  }
}

function listOf(value: Json): Json[] {
  return Array.isArray(value) ? [...value] : [value];
}

/** A property of every object of a list; lists in it are joined. */
function members(objects: readonly Json[], property: string): Json[] {
  return objects.flatMap((object) => listOf((object as ObjectRecord)[property] ?? null));
}

/** Without regard to case, as PowerShell compares. */
function contains(list: readonly Json[], item: Json): boolean {
  return list.some((one) => String(one).toLowerCase() === String(item).toLowerCase());
}
