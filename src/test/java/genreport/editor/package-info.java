/** The schemas in an editor: the real yaml-language-server, asked over its protocol. */
package genreport.editor;
