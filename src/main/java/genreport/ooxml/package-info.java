/**
 * The container and the XML of Office files (ECMA-376): the parts of a zip, their types and
 * relationships, elements, and the codes of fields. What is larger than {@link
 * genreport.ooxml.PackageLimits} says is refused, and so is what two programs may read differently.
 */
package genreport.ooxml;
