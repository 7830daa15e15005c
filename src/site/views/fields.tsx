/** Parts of forms: each field with its label, and what was wrong with it. */
import type { Child } from "hono/jsx";
import { EntityType } from "../../reading.js";
import { harmless } from "./harmless.js";
import type { Refused, Setting } from "./views.js";

/** What every form that changes something sends along. */
export const Sealed = ({ setting, back }: { setting: Setting; back?: string }) => (
  <>
    <input type="hidden" name="csrf" value={setting.csrf} />
    {back === undefined ? null : <input type="hidden" name="back" value={back} />}
  </>
);

/** Why a form was not taken, at its head; the browser opens the page here, scripts or none. */
export const Refusal = ({ refused }: { refused: Refused | undefined }) =>
  refused === undefined ? null : (
    <p class="wrong" role="alert" tabindex={-1} autofocus>
      {harmless(refused.message)}
    </p>
  );

/** A form that asks and changes nothing: its answer has an address. */
export const Asking = ({ class: kind, action, children }: { class: string; action: string; children: Child }) => (
  <search>
    <form class={kind} action={action}>
      {children}
    </form>
  </search>
);

interface FieldProps {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  type?: "text" | "search" | "date" | "url" | "password";
  hint?: Child;
  problem?: string | undefined;
  required?: boolean;
  autocomplete?: string;
}

export const Field = ({ id, name, label, value, type = "text", hint, problem, required, autocomplete }: FieldProps) => {
  const described = [hint === undefined ? "" : `${id}-hint`, problem === undefined ? "" : `${id}-problem`]
    .join(" ")
    .trim();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={value ?? ""}
        required={required}
        autocomplete={autocomplete ?? "off"}
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={problem === undefined ? undefined : "true"}
      />
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="wrong" id={`${id}-problem`}>
          {harmless(problem)}
        </p>
      )}
    </div>
  );
};

interface AreaProps {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  rows?: number;
  hint?: Child;
  required?: boolean;
}

export const Area = ({ id, name, label, value = "", rows = 2, hint, required }: AreaProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea
      id={id}
      name={name}
      rows={rows}
      required={required}
      spellcheck={false}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      {value}
    </textarea>
    {hint === undefined ? null : (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </div>
);

interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
}

export const Choice = ({ id, name, label, value = "", options }: ChoiceProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      {options.map(([key, words]) => (
        <option value={key} selected={key === value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);

const TYPES: { readonly [type in EntityType]: string } = {
  person: "a person",
  organization: "an organization",
  place: "a place or state",
  group: "a group or nationality",
  unnamed: "somebody not named",
};

export const typeInWords = (type: EntityType): string => TYPES[type];
export const TYPE_OPTIONS = EntityType.options.map((type) => [type, TYPES[type]] as const);
