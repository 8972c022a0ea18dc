import type { Fact, Fault } from '../facts/values/fault';
import { errorAt } from './error-at';
import { quote } from './quote';

/** The constructor or method that a user called. */
type Caller = NewableFunction | CallableFunction;

/** The faults of one construct, gathered so that they are thrown together. */
export class Refusals {
  private readonly messages: string[] = [];
  private readonly putOff: (() => void)[] = [];
  private types = 0;

  /** @param inWords says a fault in the words of those who wrote the value */
  constructor(
    private readonly path: string,
    private readonly inWords = (text: string) => text,
  ) {}

  /** Whether a value is not even of the type that its prop asks for, so that no more can be asked of it. */
  get mistyped(): boolean {
    return this.types > 0;
  }

  /** How many values are not of their type so far. */
  get typeFaults(): number {
    return this.types;
  }

  /** Puts off what is asked of values together until all of them are known to be of their types. */
  whereTyped(ask: () => void): void {
    this.putOff.push(ask);
  }

  /** Asks what was put off; nothing where a value is of another type. */
  judgeTogether(): void {
    for (const ask of this.putOff.splice(0)) if (!this.mistyped) ask();
  }

  at(prop: string): PropPlace {
    return new PropPlace(this, prop);
  }

  /** @param value what stands there; left out where nothing does */
  add(prop: string, value: string | undefined, fault: Fault): void {
    const message = [
      `${this.path || 'the app'}: ${prop || 'props'}${value === undefined ? '' : `: ${value}`} ${this.inWords(fault.what)}`,
      `  why: ${this.inWords(fault.why)}`,
      `  fix: ${this.inWords(fault.fix)}`,
    ].join('\n');
    if (!this.messages.includes(message)) this.messages.push(message);
  }

  addType(prop: string, value: string | undefined, fault: Fault): void {
    this.types += 1;
    this.add(prop, value, fault);
  }

  /** Throws one error with all faults; its stack starts where `caller` was called. */
  throwIfAny(caller: Caller): void {
    this.judgeTogether();
    if (this.messages.length > 0) throw this.error(caller);
  }

  error(caller: Caller): Error {
    return errorAt(this.messages.join('\n'), caller);
  }
}

/** Where a value stands: a prop, or a part of one. */
export class PropPlace {
  constructor(
    private readonly refusals: Refusals,
    readonly prop: string,
    private readonly secret = false,
  ) {}

  /** How many values of the construct are not of their type so far. */
  get typeFaults(): number {
    return this.refusals.typeFaults;
  }

  /** Asks something once all values of the construct are known to be of their types. */
  whereTyped(ask: () => void): void {
    this.refusals.whereTyped(ask);
  }

  /** The same place, whose value no message shows. */
  unshown(): PropPlace {
    return new PropPlace(this.refusals, this.prop, true);
  }

  /** A field of the struct that stands here. */
  field(name: string): PropPlace {
    return new PropPlace(this.refusals, this.prop ? `${this.prop}.${name}` : name);
  }

  /** An element of the list that stands here. */
  index(index: number): PropPlace {
    return new PropPlace(this.refusals, `${this.prop}[${index}]`);
  }

  /** An entry of the map that stands here. */
  key(key: string): PropPlace {
    return new PropPlace(this.refusals, `${this.prop}[${quote(key)}]`);
  }

  /** Refuses a value that a fact finds a fault in. */
  judge<T>(value: T, fact: Fact<T>): void {
    const fault = fact(value);
    if (fault) this.refuse(value, fault);
  }

  refuse(value: unknown, fault: Fault): void {
    this.refusals.add(this.prop, this.show(value), fault);
  }

  refuseType(value: unknown, fault: Fault): void {
    this.refusals.addType(this.prop, this.show(value), fault);
  }

  private show(value: unknown): string | undefined {
    return value === undefined || this.secret ? undefined : quote(value);
  }
}
