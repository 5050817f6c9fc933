import { isRecord, type Json, type ObjectRecord } from "../json";

const guids = /(^Guid|Guid|^ExchangeObjectId|^ImmutableId|^DlpPolicyId)$/;
const dates = /^(When|LastValidationTimestamp|ActivationDate|ExpiryDate)/;

/** The note that OData puts beside a value whose type JSON cannot say. */
function sideNote(name: string, value: Json): [string, string] | undefined {
  if (typeof value === "number") {
    return [`${name}@data.type`, "System.Int32"];
  }
  if (Array.isArray(value)) {
    return [
      `${name}@odata.type`,
      value.some(isRecord) ? "#Collection(Exchange.GenericHashTable)" : "#Collection(String)",
    ];
  }
  if (isRecord(value)) {
    return [`${name}@odata.type`, "#Exchange.GenericHashTable"];
  }
  if (typeof value === "string" && guids.test(name)) {
    return [`${name}@odata.type`, "#Guid"];
  }
  return typeof value === "string" && dates.test(name) ? [`${name}@data.type`, "System.DateTime"] : undefined;
}

/** A record as it goes over the wire, with its side notes; `select` trims it. */
export function encodeRecord(record: ObjectRecord, select?: readonly string[]): ObjectRecord {
  const wanted = select?.map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => wanted === undefined || wanted.includes(name.toLowerCase()))
      .flatMap(([name, value]): [string, Json][] => {
        const note = sideNote(name, value);
        return note === undefined ? [[name, value]] : [note, [name, value]];
      }),
  );
}
