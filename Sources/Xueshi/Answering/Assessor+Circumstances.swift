extension Assessor {
  /// How a count by default takes what is not known of a person.
  func circumstances(of person: Person) -> Circumstances {
    Circumstances()
  }
}
