/**
 * Measurements that a person runs; nothing here is a test. The README says how, and holds what they
 * gave.
 */
@NullMarked
package genreport.benchmark;

import org.jspecify.annotations.NullMarked;
