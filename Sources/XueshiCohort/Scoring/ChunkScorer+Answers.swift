import Xueshi

extension ChunkScorer {
  /// Who the row at hand is about; nothing at the end.
  mutating func whoIsNext(_ rows: inout PlainRows) -> AtHand? {
    switch rows.look() {
    case .end: return nil
    case .plain(let cells):
      let id = cells[eventDecoder.person]
      // The reference reader sees an id without the space around it.
      if !id.isEmpty, !id.mayNeedTrimming, rows.isText() { return find(id) }
    case .odd: break
    }
    return idByReference(rows).map { find($0) } ?? .nobody
  }

  /// The rows of people with an id that are not answered for yet.
  private mutating func find(_ id: Cell) -> AtHand {
    for index in next..<applicants.count where applicants[index].id.equals(id) {
      var end = index + 1
      while end < applicants.count, applicants[end].id.equals(id) { end += 1 }
      return .applicant(KnownCell(id), rows: index..<end)
    }
    noteStranger(id)
    return .stranger(KnownCell(id))
  }

  private mutating func noteStranger(_ id: Cell) {
    let hash = id.hash
    if output.strangers[hash] == nil { output.strangers[hash] = NearHashes(Span(_unsafeElements: id.bytes)) }
  }

  /// Answers for those before a position who have no events.
  mutating func answerWithoutEvents(_ chunk: Chunk, before end: Int) {
    while next < end {
      if let person = applicants[next].plain {
        answer(person, applicants[next].labels, Span())
      } else {
        scoreByReference(next, chunk)
      }
      next += 1
    }
  }

  /// Decides for one application, by whichever way it was read, and writes what is decided.
  mutating func answer(_ person: Person, _ labels: Labels, _ events: Span<Event>) {
    assessor.score(person, events, into: &score)
    assessor.findHinges(of: person, events, in: &score)
    if let others = repetitions[person.line] ?? distantRepetitions[person.line] {
      score.remarks.note(repetitionsOf: person, others)
    }
    output.counts.count(score)
    if person.unread > 0 { output.counts.unread += 1 }
    habits.add(window: score.window, events)
    let id = Span(_unsafeElements: labels.id.bytes)
    format.append(
      result: score, of: person, id: id, name: Span(_unsafeElements: labels.name.bytes),
      unit: Span(_unsafeElements: labels.unit.bytes), specialty: Span(_unsafeElements: labels.specialty.bytes),
      to: &output.results)
    if writesRemarks, !score.remarks.isEmpty {
      format.append(remarks: score, of: person, id: id, to: &output.remarkRows)
    }
    if writesYears { format.append(years: score, of: person, id: id, to: &output.years) }
    guard other != nil else { return }
    other?.score(person, events, into: &otherScore)
    guard otherScore.verdict != score.verdict else { return }
    output.counts.flips[Int(score.verdict.rawValue) * Verdict.allCases.count + Int(otherScore.verdict.rawValue)] += 1
    format.append(flip: score, otherScore, of: person, id: id, to: &output.flips)
  }

  /// Notes that a row is refused.
  mutating func refuse(_ fault: Table.Fault, in table: inout Table, near: NearID? = nil) {
    table.reject(fault, near: near)
    if let rejection = table.rejections.last { rejections.append(rejection) }
    if table.header.file == .people { output.counts.rejectedPeople += 1 } else { output.counts.rejectedEvents += 1 }
  }

  /// Says of the chunk's refused rows what is wrong with them, of the first in the files where not all are told of.
  mutating func tellRejections() {
    func order(_ rejection: Rejection) -> Int { Int(rejection.file.rawValue) << 32 | Int(rejection.row) }
    if let mostRejections, rejections.count > mostRejections {
      rejections.sort { order($0) < order($1) }
      rejections.removeLast(rejections.count - mostRejections)
    }
    for rejection in rejections {
      format.append(rejection: rejection, to: &output.rejects)
      output.rejectEnds.append((order(rejection), output.rejects.count))
    }
    output.remarkCount = remarks.count
    for remark in remarks.prefix(Cohort.mostShownRejects) { format.append(remark: remark, to: &output.remarks) }
  }

  /// Takes those for no strangers of whom every row was refused: they are unknown, and in order.
  mutating func forgetRefused() {
    let known = Set(applicants.map { $0.id.hash })
    for row in refused where !known.contains(row.id.hash) { output.strangers[row.id.hash] = nil }
  }
}
