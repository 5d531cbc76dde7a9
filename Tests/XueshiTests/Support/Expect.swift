import Testing

/// Fails the test where a value is not the one expected, and says both, the comment and the place.
///
/// What `#expect(found == expected)` does, compiled in no time: each macro takes fifteen milliseconds to expand and compile,
/// and a thousand of them took a quarter of what README's test command takes.
func expect<Value: Equatable>(
  _ found: Value, equals expected: Value, _ comment: @autoclosure () -> Comment? = nil, fileID: String = #fileID,
  filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  guard found != expected else { return }
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  Issue.record("\(found), expected \(expected)\(comment().map { ": \($0)" } ?? "")", sourceLocation: place)
}
