import { DefaultNamingStrategy } from 'typeorm';
import type { NamingStrategyInterface } from 'typeorm';

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** The database is snake_case with singular tables; a name written in an entity wins. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snake(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, givenName: string, prefixes: string[]): string {
    return (
      snake(prefixes.join('_') + (prefixes.length > 0 ? '_' : '')) + (givenName || snake(property))
    );
  }

  override joinColumnName(relation: string, referencedColumn: string): string {
    return snake(`${relation}_${referencedColumn}`);
  }
}
