/**
 * Measurements that a person runs; nothing here is a test. docs/performance.md says how, and holds
 * what they gave: the faults of lines, the time of each stage, its growth, and whole processes
 * beside others.
 */
@NullMarked
package genreport.benchmark;

import org.jspecify.annotations.NullMarked;
