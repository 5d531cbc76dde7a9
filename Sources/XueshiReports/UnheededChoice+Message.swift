package import Xueshi

extension UnheededChoice {
  /// That there is no such column, and which there are.
  /// - Parameter fileName: What a file is called.
  /// - Returns: The message, without a line break.
  package func message(fileName: (LedgerFile) -> Text) -> Message {
    let columns = files.map { file, headings in
      Message(
        "{file} 的列有 {columns}", "the columns of {file} are {columns}", .text(fileName(file), as: "file"),
        .list(headings.map { Message(alike: "{column}", .cell($0, as: "column")) }, as: "columns"))
    }
    let name = Fill.cell(name, as: "name")
    let there = Fill.clauses(columns, as: "there")
    return isIgnored
      ? Message("--ignore-column「{name}」：没有这一列；{there}", "--ignore-column {name}: no such column; {there}", name, there)
      : Message("--column「{name}」：没有这一列；{there}", "--column {name}: no such column; {there}", name, there)
  }
}
