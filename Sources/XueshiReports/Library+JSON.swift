public import Xueshi

// What a page shows of the rules: which readings are open, which rulebooks there are, what a clause says.

extension Library {
  /// Writes the readings of some rulebooks as a JSON array, each id once.
  /// - Parameters:
  ///   - books: The rulebooks, as places in the library.
  ///   - fixed: What the caller has fixed of them.
  ///   - output: Receives the array.
  public func writeReadings(of books: [Int], fixed: FixedReadings, to output: inout [UInt8]) {
    var known: [Text] = []
    var entries: [(book: Int, index: Int)] = []
    for book in books {
      for (index, reading) in rulebooks[book].readings.enumerated() where !known.contains(reading.id) {
        known.append(reading.id)
        entries.append((book, index))
      }
    }
    output.append(jsonArray: entries) { entry, output in
      let rulebook = rulebooks[entry.book]
      let reading = rulebook.readings[entry.index]
      output.append("{\"id\":")
      output.append(jsonString: reading.id)
      output.append(",\"rulebook\":")
      output.append(jsonString: rulebook.id)
      output.append(",\"clause\":")
      output.append(jsonString: rulebook[reading.clause].label)
      output.append(",\"question\":")
      output.append(jsonPhrase: reading.question)
      output.append(",\"options\":")
      output.append(jsonArray: reading.options) { option, output in
        output.append("{\"id\":")
        output.append(jsonString: option.id)
        output.append(",\"meaning\":")
        output.append(jsonPhrase: option.meaning)
        output.append("}")
      }
      output.append(",\"standard\":")
      output.append(jsonString: reading.options[Int(reading.standard)].id)
      output.append(",\"fixed\":")
      if let option = fixed.option(of: entry.index, in: entry.book) {
        output.append(jsonString: reading.options[option].id)
      } else {
        output.append("null")
      }
      output.append("}")
    }
  }

  /// Writes what one should know of a rulebook as the beginning of a JSON object, to be ended by the caller.
  /// - Parameters:
  ///   - book: The rulebook's place in the library.
  ///   - output: Receives the members.
  public func writeHead(of book: Int, to output: inout [UInt8]) {
    let rulebook = rulebooks[book]
    output.append("{\"id\":")
    output.append(jsonString: rulebook.id)
    output.append(",\"title\":")
    output.append(jsonPhrase: rulebook.title)
    output.append(",\"document\":")
    output.append(jsonString: rulebook.document)
    output.append(",\"place\":")
    output.append(jsonPlace: rulebook.place)
    output.append(",\"placeName\":")
    output.append(jsonPhrase: name(of: rulebook.place))
    guard let form = rulebook.form else { return }
    output.append(",\"form\":{\"title\":")
    output.append(jsonPhrase: form.title)
    output.append(",\"text\":")
    output.append(jsonPhrase: form.text)
    output.append(",\"clause\":")
    output.append(jsonString: rulebook[form.clause].label)
    output.append("}")
  }

  /// Writes a clause as a JSON object: its label, its wording, and what comes from it or why nothing does.
  /// - Parameters:
  ///   - label: The clause's label.
  ///   - book: The rulebook's place in the library.
  ///   - output: Receives the object.
  /// - Returns: Whether there is such a clause.
  public func writeClause(_ label: Text, of book: Int, to output: inout [UInt8]) -> Bool {
    let rulebook = rulebooks[book]
    guard let place = rulebook.clauses.firstIndex(where: { $0.label == label }) else { return false }
    let clause = rulebook.clauses[place]
    output.append("{\"label\":")
    output.append(jsonString: clause.label)
    output.append(",\"text\":")
    output.append(jsonString: clause.text)
    let meaning = Phrase { language in
      let page = Page(TextStyle(language: language, usesColor: false))
      var lines = statements(of: book, saysOnce: false, page).filter { $0.clause.map { Int($0.number) } == place }.map {
        page.words(Wording("{1}：{2}", "{1}: {2}"), .written($0.topic), .written($0.words))
      }
      if let why = clause.why { lines.append(why[language].utf8) }
      return page.clauses(lines)
    }
    if !meaning.zh.isEmpty {
      output.append(",\"meaning\":")
      output.append(jsonPhrase: meaning)
    }
    output.append("}")
    return true
  }
}
