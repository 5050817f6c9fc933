import type { Parameter } from "../../emulator/catalogue";
import type { Inputs } from "../../provider/kinds/kind";
import type { Property, PropertyValue } from "../../provider/kinds/property";

/** A legal value as a program declares it, and as Exchange shows it afterwards. */
export interface Sample {
  readonly declared: PropertyValue;
  readonly shown: unknown;
  /** As the product shows it to people, where that is not the declared spelling. */
  readonly seen?: unknown;
  /** What is declared beside this value only. */
  readonly beside?: Inputs;
}

export type Pair = readonly [one: Sample, other: Sample];

/** Two different values that read back exactly as they were given. */
export function verbatim(one: PropertyValue, other: PropertyValue): Pair {
  return [
    { declared: one, shown: one },
    { declared: other, shown: other },
  ];
}

/** Two values with what Exchange makes of them. */
export function rewritten(one: Rewritten, other: Rewritten): Pair {
  return [toSample(one), toSample(other)];
}

type Rewritten = readonly [declared: PropertyValue, shown: unknown, seen?: unknown];

function toSample([declared, shown, seen]: Rewritten): Sample {
  return { declared, shown, ...(seen === undefined ? {} : { seen }) };
}

const people = verbatim(["alice@contoso.com"], ["bob@contoso.com", "carol@contoso.com"]);
const groups = verbatim(["pilot@contoso.com"], ["all-staff@contoso.com", "pilot@contoso.com"]);

/** Values that the .NET type of the cmdlet's parameter asks for. */
const byParameterType: Readonly<Record<string, (parameter: Parameter) => Pair>> = {
  "Word[]": ({ name, acceptedKeys }) => {
    if (acceptedKeys !== undefined) {
      return verbatim(["Department:Sales,Marketing"], ["City:Berlin", "Department:Sales"]);
    }
    return name.endsWith("DomainIs")
      ? verbatim(["fabrikam.com"], ["example.com", "contoso.com"])
      : verbatim(["Invoice"], ["Rechnung für Müller", "paid"]);
  },
  "Pattern[]": ({ acceptedKeys }) =>
    acceptedKeys === undefined
      ? verbatim(["^Invoice \\d+"], ["paid$", "Größe: (S|M)"])
      : verbatim(["Department:^Sales"], ["City:lin$", "Department:^Sales"]),
  "RecipientIdParameter[]": ({ name }) => (name.includes("MemberOf") ? groups : people),
  RecipientIdParameter: () => verbatim("alice@contoso.com", "bob@contoso.com"),
  HeaderName: () => verbatim("X-Contoso-One", "X-Contoso-Other"),
  HeaderValue: () => verbatim("one", "Other; über"),
  SubjectPrefix: () => verbatim("[One] ", "[Other] "),
  DisclaimerText: () => verbatim("<p>One.</p>", "<p>Another, größer.</p>"),
  RejectText: () => verbatim("Not wanted.", "Nicht erwünscht: größer."),
  RejectEnhancedStatus: () => verbatim("5.7.1", "5.7.905"),
  RmsTemplateIdParameter: () => verbatim("Encrypt", "Do Not Forward"),
  OMEConfigurationIdParameter: () => verbatim("OME Configuration", "Contoso branding"),
  SclValue: () => rewritten([3, "3"], [6, "6"]),
  SmtpDomain: () => verbatim("contoso.com", "fabrikam.com"),
  SmtpDomainWithSubdomains: () => verbatim("fabrikam.com", "*.example.com"),
  CultureInfo: () => rewritten(["en-US", { Name: "en-US" }], ["de-DE", { Name: "de-DE" }]),
};

/** Values that the kind of property alone allows. */
const byPropertyType: Partial<Record<Property["type"], (property: Property) => Pair>> = {
  boolean: () => verbatim(true, false),
  choice: ({ choices = [] }) => verbatim(choices[0] ?? null, choices[1] ?? null),
  choices: ({ choices = [] }) => verbatim(choices.slice(0, 1), choices.slice(1, 3)),
  addresses: ({ formats = [] }) =>
    verbatim(
      ["192.0.2.10"],
      ["198.51.100.0/24", formats.includes("ipRange") ? "192.0.2.20-192.0.2.29" : "192.0.2.20"],
    ),
  size: () =>
    rewritten(
      ["10MB", "10 MB (10,485,760 bytes)", 10_485_760],
      ["2097152", "2 MB (2,097,152 bytes)", 2_097_152],
    ),
};

/** Two legal values, by type. Undefined where the type says too little: the table has to name them. */
export function valuesByType(parameter: Parameter, property: Property): Pair | undefined {
  const derive = byPropertyType[property.type] ?? byParameterType[parameter.type];
  return derive === undefined
    ? undefined
    : (byPropertyType[property.type]?.(property) ?? byParameterType[parameter.type]?.(parameter));
}
