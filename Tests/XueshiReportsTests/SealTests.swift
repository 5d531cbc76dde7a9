import Testing
import Xueshi
import XueshiReports

/// Seals: what stands in them, and that a line on paper says all that is needed to run an answer again.
@Suite struct SealTests {
  private static let people = "person,place,level,year\nA,430300,intermediate,2022\nB,430300,senior,2022\n"
  private static let events = "person,route,start,hours,category\nA,registered,2021-05-01,90,professional\n"
  private static let digests = bundled.rulebooks.map { SHA256.digest(of: $0.id.utf8.span) }

  /// The seal of the person at a place of the file, or of everybody.
  private func seal(
    of index: Int? = nil, people: String = Self.people, events: String = Self.events, options: [Text] = []
  ) -> Seal {
    let context = ReportContext(library: bundled, ledger: ledger(people: people, events: events))
    var assessor = preparedAssessor()
    let (peopleBytes, eventBytes) = (Array(people.utf8), Array(events.utf8))
    var builder = SealBuilder(
      options: options, ledger: SHA256.digest(people: peopleBytes.span, events: eventBytes.span),
      rulebooks: Self.digests)
    for (place, person) in context.ledger.people.enumerated() where index == nil || place == index {
      builder.add(assessor.answer(person, context.ledger.events[context.ledger.eventRange(of: person)].span), context)
    }
    return builder.seal(line: index.map { context.ledger.people[$0].line }, library: bundled)
  }

  private func line(_ seal: Seal, _ language: Language) -> String { written { seal.writeLine(in: language, to: &$0) } }

  /// What a reader of the line knows: of every digest its first sixteen digits.
  private func isRead(_ text: String, as seal: Seal) -> Bool {
    let scanner = SealScanner(Array(text.utf8))
    guard scanner.damaged == 0, scanner.seals.count == 1 else { return false }
    return line(scanner.seals[0], .en) == line(seal, .en)
  }

  @Test("A line says engine, person, options, rulebooks, ledger and fingerprint, in either language")
  func wording() {
    let seal = seal(of: 0, options: ["--reading", "ratio-base=required-90"])
    let digits = { (text: Text) in String(text.string.prefix(16)) }
    #expect(
      line(seal, .zh)
        == "核验：xueshi 0.2.0；人员表第 2 行；选项 --reading ratio-base=required-90；"
        + "规则 xiangtan-2022 sha256:\(digits(seal.rulebooks[0].digest))；"
        + "台账 sha256:\(digits(seal.ledger))；指纹 sha256:\(digits(seal.fingerprint))")
    #expect(
      line(seal, .en)
        == "Seal: xueshi 0.2.0; people line 2; options --reading ratio-base=required-90; "
        + "rules xiangtan-2022 sha256:\(digits(seal.rulebooks[0].digest)); "
        + "ledger sha256:\(digits(seal.ledger)); fingerprint sha256:\(digits(seal.fingerprint))")
    #expect(line(self.seal(), .zh).contains("；全部人员；") && line(self.seal(), .en).contains("; everybody; "))
  }

  @Test("A line is read back from paper, markup, CSV and JSON, whatever stands around it")
  func reading() {
    for seal in [seal(), seal(of: 0), seal(of: 1, options: ["--year", "2022", "--reading", "strict"])] {
      for language in Language.allCases {
        let line = line(seal, language)
        #expect(isRead(line, as: seal))
        #expect(isRead("<p class=\"seal\">\(line)</p>", as: seal))
        #expect(isRead("A,eligible,\"\(line)\"\n", as: seal))
        #expect(isRead("{\"line\":\"\(line)\\n\"}", as: seal))
        #expect(isRead("Seal: xueshi seals answers.\n\(line)\nSeal:", as: seal))
        // A narrow column of paper.
        let marker = language == .zh ? "核验：xueshi" : "Seal: xueshi"
        #expect(isRead(marker + line.dropFirst(marker.count).replacing(" ", with: "\r\n    "), as: seal))
      }
      #expect(isRead(written { seal.writeJSON(to: &$0) }, as: seal), "both lines of an object are one seal")
      let twice = SealScanner(Array("above\n\(line(seal, .zh))\nbetween\n\(line(seal, .en))\nbelow".utf8))
      #expect(twice.finds.map { String(decoding: $0.paper, as: UTF8.self) } == ["above\n", "\nbetween\n"])
      #expect(twice.finds.map { $0.language } == [.zh, .en] && twice.rest.elementsEqual(Array("\nbelow".utf8)))
    }
  }

  @Test("A line that has been cut or misspelt is damaged, never read as something else")
  func damage() {
    let whole = Array(line(seal(of: 0), .en).utf8)
    for length in 18..<whole.count {
      let scanner = SealScanner(Array(whole[..<length]))
      #expect(scanner.seals.isEmpty && scanner.damaged == 1, "\(length)")
    }
    let misspelt = String(decoding: whole, as: UTF8.self).replacing("ledger sha256:", with: "ledger sha256:X")
    #expect(SealScanner(Array(misspelt.utf8)).damaged == 1)
  }

  @Test("Another byte of the ledger is another ledger; another person's row leaves the fingerprint alone")
  func changes() {
    let first = seal(of: 0)
    #expect(seal(of: 0) == first)
    let other = seal(of: 0, people: Self.people + "C,430300,senior,2022\n")
    #expect(other.ledger != first.ledger && other.fingerprint == first.fingerprint)
    let changed = seal(of: 0, events: Self.events.replacing("90", with: "91"))
    #expect(changed.ledger != first.ledger && changed.fingerprint != first.fingerprint)
  }

  @Test("The bytes of the two files cannot change sides unnoticed")
  func sides() {
    let (ab, c, a, bc) = (Array("ab".utf8), Array("c".utf8), Array("a".utf8), Array("bc".utf8))
    #expect(SHA256.digest(people: ab.span, events: c.span) != SHA256.digest(people: a.span, events: bc.span))
  }

  @Test("Options are written as words of a command line")
  func options() {
    var defaults = TargetDefaults()
    defaults.place = PlaceCode(digits: Array("430300".utf8).span)
    defaults.level = .intermediate
    defaults.year = Year(2022)
    let words = SealBuilder.words(
      defaults: defaults, years: Year(2018)...Year(2021), filing: Day(year: 2022, month: 3, day: 1),
      rulebook: "xiangtan-2022", readings: ["lenient", "a=b"])
    #expect(
      words.map { $0.string }.joined(separator: " ")
        == "--place 430300 --level intermediate --year 2022 --years 2018-2021 --filing 2022-03-01 --rulebook xiangtan-2022 "
        + "--reading lenient --reading a=b")
  }

  @Test("What somebody has settled, at which end and by whose word, is under the fingerprint")
  func settled() throws {
    let people = "person,place,level,year,entered\nA,430300,intermediate,2022,2022-03-01\n"
    let context = ReportContext(library: bundled, ledger: ledger(people: people, events: Self.events))
    let person = try #require(context.ledger.people.first)
    func fingerprint(own: ReadingEnd?, everybody: ReadingEnd?) -> Text {
      var (applicant, fixed) = (person, FixedReadings(bundled))
      applicant.settled[.inPost] = own
      if let everybody { #expect(fixed.fix("in-post", Text(stringLiteral: everybody.word), in: bundled) == nil) }
      var assessor = preparedAssessor(fixed: fixed)
      let events = context.ledger.events[context.ledger.eventRange(of: person)]
      var builder = SealBuilder(options: [], ledger: Self.digests[0], rulebooks: Self.digests)
      builder.add(assessor.answer(applicant, events.span), context)
      return builder.seal(line: person.line, library: bundled).fingerprint
    }
    let all = [
      fingerprint(own: nil, everybody: nil), fingerprint(own: .strict, everybody: nil),
      fingerprint(own: .standard, everybody: nil), fingerprint(own: nil, everybody: .strict),
      fingerprint(own: .lenient, everybody: .strict),
    ]
    #expect(Set(all).count == all.count)
    #expect(fingerprint(own: .lenient, everybody: .strict) == fingerprint(own: .lenient, everybody: nil))
  }
}
