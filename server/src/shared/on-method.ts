/**
 * A parameter decorator that also writes a method decorator's metadata, so that what a parameter
 * reads from the request is in the contract without being said twice.
 */
export function onMethod(
  parameter: ParameterDecorator,
  method: MethodDecorator,
): ParameterDecorator {
  return (target, key, index) => {
    parameter(target, key, index);
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor !== undefined) method(target, key, descriptor);
  };
}
