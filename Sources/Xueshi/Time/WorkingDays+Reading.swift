extension WorkingDays {
  /// Reads the years that were announced: `{"source": {…}, "years": [{"year": 2023, "notices": […], "off": […], "work": […]}]}`.
  ///
  /// Each entry of `off` and `work` is a day, or two of them as in `2023-09-29/2023-10-06`, both included.
  init(_ value: JSONValue) throws(JSONError) {
    let object = try value.object(keys: ["source", "years"])
    _ = try object.required("source").object(keys: ["zh", "en"]).phrase()
    for value in try object.required("years").elements() {
      let entry = try value.object(keys: ["year", "notices", "off", "work"])
      let year = Year(Int32(try entry.required("year").integer(in: 1950...2100)))
      guard !isAnnounced(year) else { throw value.mismatch(zh: "每个年度一次", en: "each year once") }
      for notice in try entry.required("notices").elements() { _ = try notice.text() }
      announce(
        year, off: try Self.intervals(try entry.required("off"), in: year),
        worked: try Self.intervals(try entry.required("work"), in: year))
    }
  }

  private static func intervals(_ value: JSONValue, in year: Year) throws(JSONError) -> [Interval] {
    try value.list { (value) throws(JSONError) in
      let ends = try value.text().utf8.split(separating: "/").map { Day(cell: $0.utf8.span) }
      guard let first = ends.first, let start = first, ends.count <= 2, let last = ends.last, let end = last,
        let interval = Interval(from: start, through: end), year.days.covers(interval)
      else {
        throw value.mismatch(
          zh: "该年的日期，或用 / 隔开的起止日期：2023-09-29/2023-10-06",
          en: "a date of the year, or its first and last day: 2023-09-29/2023-10-06")
      }
      return interval
    }
  }
}
