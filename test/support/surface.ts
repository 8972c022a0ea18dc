import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..', '..');

/** Something public and what is said of it. */
export interface Said {
  /** `ClusterProps.kubernetes`, `AddressPool.share`, `AddressPool.share(key)`. */
  readonly name: string;
  readonly text: string;
  readonly tags: ReadonlyMap<string, string>;
  readonly isOptional: boolean;
  readonly isNumber: boolean;
  readonly type: ts.Type;
}

export interface Exported extends Said {
  readonly kind: 'struct' | 'class' | 'enum';
  /** Its own members; what it inherits belongs to where it was written. */
  readonly members: readonly Said[];
}

/** What lib/index.ts exports, as the compiler sees it. */
export class Surface {
  public readonly exported: readonly Exported[];
  private readonly checker: ts.TypeChecker;

  public constructor() {
    const entry = join(root, 'build', 'lib', 'index.d.ts');
    const program = ts.createProgram([entry], {
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      skipLibCheck: true,
      types: [],
      lib: ['lib.es2022.d.ts'], // the browser's, which is there by default, takes two seconds
    });
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(entry);
    const module = source && this.checker.getSymbolAtLocation(source);
    const symbols = module ? this.checker.getExportsOfModule(module) : [];
    this.exported = symbols.map((symbol) => this.export(this.checker.getAliasedSymbol(symbol)));
  }

  /** The names of all members, inherited and static ones too, each behind that of every owner. */
  public get names(): Set<string> {
    return new Set(
      this.exported.flatMap(({ name, type }) =>
        [type, this.checker.getTypeOfSymbol(type.symbol)].flatMap((one) =>
          one.getProperties().map((member) => `${name}.${member.name}`),
        ),
      ),
    );
  }

  /** What a place in a message about a construct stands for: `expose`, `ports`, `name`. */
  public at(construct: string, steps: readonly string[]): Said[] {
    const found = this.exported.find(({ name }) => name === construct);
    if (!found) return [];
    const [first = '', ...rest] = steps;
    return rest.reduce(
      (places, step) => places.flatMap(({ type }) => this.inside(type, step)),
      [...this.props(found, first), ...this.parameters(found.type, first)].slice(0, 1),
    );
  }

  private props({ type }: Exported, step: string): Said[] {
    const [signature] = this.checker.getTypeOfSymbol(type.symbol).getConstructSignatures();
    const props = signature?.getParameters().find(({ name }) => name === 'props');
    return props ? this.inside(this.checker.getTypeOfSymbol(props), step) : [];
  }

  /** A field of a struct, also of the elements of a list; of a class, an option of what makes it. */
  private inside(type: ts.Type, step: string): Said[] {
    const plain = this.checker.getNonNullableType(type);
    const element = this.checker.isArrayType(plain)
      ? this.checker.getTypeArguments(plain as ts.TypeReference)[0]
      : undefined;
    const target = element ?? plain;
    if (target.isClass()) return this.options(target, step);
    const field = target.getProperty(step);
    return field ? [this.said(field, `${ownerOf(field)}.${step}`)] : [];
  }

  /** The parameters of static methods, and the fields of those that are structs. */
  private options(made: ts.Type, step: string): Said[] {
    const statics = this.checker.getTypeOfSymbol(made.symbol);
    const structs = this.methods(statics).flatMap(({ signature }) =>
      signature.getParameters().map((one) => this.checker.getTypeOfSymbol(one)),
    );
    const fields = structs
      .map((type) => this.checker.getNonNullableType(type))
      .filter((type) => (type.symbol as ts.Symbol | undefined) && !type.isClass())
      .flatMap((type) => this.inside(type, step));
    return unique([...this.parameters(statics, step), ...fields]);
  }

  private parameters(type: ts.Type, step: string): Said[] {
    return this.methods(type).flatMap(({ method, signature }) =>
      signature
        .getParameters()
        .filter(({ name }) => name === step)
        .map((one) => this.said(one, `${ownerOf(method)}.${method.name}(${step})`, method)),
    );
  }

  private methods(type: ts.Type): { method: ts.Symbol; signature: ts.Signature }[] {
    return type
      .getProperties()
      .filter(isPublic)
      .flatMap((method) =>
        this.checker
          .getTypeOfSymbol(method)
          .getCallSignatures()
          .map((signature) => ({ method, signature })),
      );
  }

  private export(symbol: ts.Symbol): Exported {
    const kind =
      symbol.flags & ts.SymbolFlags.Enum
        ? 'enum'
        : symbol.flags & ts.SymbolFlags.Class
          ? 'class'
          : 'struct';
    const own = [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])];
    const members = own
      .filter((member) => isPublic(member) && isNamed(member))
      .map((member) => this.said(member, `${symbol.name}.${member.name}`));
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    return { ...this.said(symbol, symbol.name), kind, type, members };
  }

  /** @param method that of a parameter, whose text is said of the parameter too */
  private said(symbol: ts.Symbol, name: string, method?: ts.Symbol): Said {
    const comments = [...(method?.getDocumentationComment(this.checker) ?? [])];
    const text = [...comments, ...symbol.getDocumentationComment(this.checker)];
    const type = this.checker.getTypeOfSymbol(symbol);
    const plain = this.checker.getNonNullableType(type);
    return {
      name,
      text: ts.displayPartsToString(text).replaceAll('\n', ' '),
      tags: new Map(
        symbol
          .getJsDocTags(this.checker)
          .map((tag) => [tag.name, ts.displayPartsToString(tag.text)]),
      ),
      isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
      isNumber: (plain.flags & ts.TypeFlags.NumberLike) !== 0,
      type,
    };
  }
}

function ownerOf(member: ts.Symbol): string {
  const declaration = member.declarations?.[0]?.parent as ts.NamedDeclaration | undefined;
  return declaration?.name?.getText() ?? '';
}

function isPublic(member: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return !(member.declarations ?? []).some((one) => ts.getCombinedModifierFlags(one) & hidden);
}

/** Neither a constructor nor for this project alone. */
function isNamed({ name, flags }: ts.Symbol): boolean {
  return !/^_/.test(name) && !(flags & (ts.SymbolFlags.Constructor | ts.SymbolFlags.Prototype));
}

function unique(all: readonly Said[]): Said[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
