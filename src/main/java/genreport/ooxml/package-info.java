/**
 * Reads and writes the packages and XML of Office files (ECMA-376): the parts of a zip file, their
 * types and relationships, elements, and field codes. Files that exceed {@link
 * genreport.ooxml.PackageLimits} or that programs may read differently are refused.
 */
package genreport.ooxml;
