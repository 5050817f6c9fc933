import type { Command, ExchangeRecord, Parameters, ParameterValue } from "../exchange/command";
import { checkInputs, declared, sameStored } from "./declared";
import { sameRecipients } from "./directory";
import type { Inputs, Kind, State } from "./kind";
import type { ObjectDefinition } from "./object-definition";
import type { Property, PropertyValue } from "./property";
import { adopt } from "./steering";
import type { TenantView } from "./tenant-view";
import { UnsafeChange } from "./unsafe-change";
import { fromExchange, isBlank, sameValue } from "./values";

/** Makes a Kind of an object with New-, Set- and Remove- cmdlets, identified by its Guid. */
export function objectKind(definition: ObjectDefinition): Kind {
  const { noun, properties, more } = definition;
  const extra = { adopt, ...definition.extra };

  const has = (property: string, known: Property, record: ExchangeRecord) =>
    definition.readAs?.[property]?.(record) ?? record[known.parameter];

  const toSend = (property: string, value: PropertyValue): ParameterValue => {
    // An empty list clears as null does; Exchange refuses it where it is part of a rule.
    if (!isBlank(value)) {
      return value as ParameterValue;
    }
    // A predicate or action that is a switch is cleared by switching it off; null is refused.
    return properties[property]?.type === "boolean"
      ? false
      : definition.clearedByEmptyText?.includes(property)
        ? ""
        : null;
  };

  const command = (verb: string, record: ExchangeRecord, parameters: Parameters = {}): Command => ({
    cmdlet: `${verb}-${noun}`,
    parameters: { Identity: String(record.Guid), ...definition.always, ...parameters },
    target: String(record.Name),
  });

  const plainDifferences = (
    tenant: TenantView,
    record: ExchangeRecord,
    inputs: Inputs,
  ): [string, Property, PropertyValue][] =>
    declared(properties, inputs).filter(([property, known, value]) => {
      if (definition.notShown?.includes(property)) {
        return false;
      }
      const there = has(property, known, record);
      return !(known.recipients ? sameRecipients(tenant, there, value) : sameValue(known, there, value));
    });

  const replacing = (property: string) =>
    properties[property]?.on === "new" &&
    definition.setAs?.[property] === undefined &&
    !(definition.toggled && property === "enabled");

  function create(tenant: TenantView, inputs: Inputs): Command[] {
    const parameters = declared(properties, inputs).flatMap(
      ([property, known, value]): [string, ParameterValue][] =>
        known.on === "set" || isBlank(value) ? [] : [[known.parameter, toSend(property, value)]],
    );
    const sent: Parameters = {
      ...Object.fromEntries(parameters),
      ...more?.parameters(tenant, undefined, inputs),
    };
    definition.guard?.(undefined, sent);
    return [{ cmdlet: `New-${noun}`, parameters: sent, target: String(inputs.name) }];
  }

  function change(tenant: TenantView, record: ExchangeRecord, inputs: Inputs): Command[] {
    const different = new Set(plainDifferences(tenant, record, inputs).map(([property]) => property));
    for (const group of definition.together ?? []) {
      if (group.some((property) => different.has(property))) {
        for (const property of group.filter((one) => inputs[one] !== undefined)) {
          different.add(property);
        }
      }
    }
    const changed = declared(properties, inputs).filter(([property]) => different.has(property));
    const late = changed.filter(([property]) => replacing(property)).map(([property]) => property);
    if (late.length > 0) {
      throw new UnsafeChange(
        `Set-${noun} "${String(record.Name)}": ${late.join(", ")} can be set only when the object is created; leave it out, or delete the object and declare it anew.`,
      );
    }
    const settable = changed.filter(([property]) => !(definition.toggled && property === "enabled"));
    const parameters: Parameters = {
      ...Object.assign(
        {},
        ...settable.map(
          ([property, known, value]): Parameters =>
            definition.setAs?.[property]?.(value) ?? { [known.parameter]: toSend(property, value) },
        ),
      ),
      ...more?.parameters(tenant, record, inputs),
    };
    const commands: Command[] = [];
    if (Object.keys(parameters).length > 0) {
      definition.guard?.(record, parameters);
      commands.push(command("Set", record, parameters));
    }
    if (definition.toggled && different.has("enabled")) {
      const turn = command(
        inputs.enabled === true ? "Enable" : "Disable",
        record,
        inputs.enabled === true ? {} : { Confirm: false },
      );
      // What is on its way out of force goes first, what comes into force goes last: no half-changed rule acts on mail.
      inputs.enabled === true ? commands.push(turn) : commands.unshift(turn);
    }
    return commands;
  }

  const inputRules = {
    table: properties,
    extra: extra,
    required: definition.required,
    rules: definition.rules,
  };

  return {
    type: noun,
    needs: [noun, ...(definition.needs ?? [])],
    // The directory may be large, so it is read only where names have to be told apart from GUIDs.
    needsFor: (inputs) =>
      declared(properties, inputs).some(([, known]) => known.recipients) ? (["Recipient"] as const) : [],
    ...(definition.oneAtATime ? { oneAtATime: true } : {}),
    ...(definition.isSettling ? { isSettling: definition.isSettling } : {}),
    outputs: ["guid"],
    check: (inputs, isUnknown) => checkInputs(inputRules, inputs, isUnknown),
    same: (property, a, b) => sameStored(properties, property, a, b),
    replacing,
    find(tenant, inputs, id) {
      return tenant
        .records(noun)
        .find((record) =>
          id === undefined
            ? String(record.Name).toLowerCase() === String(inputs.name).toLowerCase()
            : String(record.Guid) === id,
        );
    },
    prove: (id) => ({ cmdlet: `Get-${noun}`, parameters: { Identity: id } }),
    idOf: (record) => String(record.Guid),
    differences(tenant, record, inputs) {
      return [
        ...plainDifferences(tenant, record, inputs).map(([property, known, wants]) => ({
          property,
          has: fromExchange(known, has(property, known, record)),
          wants,
        })),
        ...(more?.differences(tenant, record, inputs) ?? []),
      ];
    },
    plan: (tenant, record, inputs) =>
      record === undefined ? create(tenant, inputs) : change(tenant, record, inputs),
    remove: (_tenant, record) => [command("Remove", record, { Confirm: false })],
    observe: (record): State => ({ guid: String(record.Guid) }),
    conflicts: () => true,
    label: (inputs) => String(inputs.name ?? ""),
  };
}
