/// How one count takes what neither the ledger nor the notices say.
///
/// What is missing has an account by default, and a strict and a lenient one that an answer's certainty asks for; all
/// of them come down to these few switches, so that a count never asks which question it is made for.
struct Circumstances {
  /// How many days an event took whose end is not stated.
  enum BlankEnd {
    /// Nobody knows, so that no ceiling by the day can be held against it.
    case unknown
    /// The one day it states.
    case oneDay
  }

  /// How a person's own specialty is taken where a cap or a gate asks for it.
  enum OwnSpecialty {
    /// As it stands: it is among those a cap names or it is not, and a blank one shuts no gate.
    case asStated
    /// As one that every cap by specialty names.
    case bound
    /// So too, and as another one than any event states.
    case boundAndApart
  }

  /// Where a certificate of hours holds that another place has issued.
  enum SlipsFromElsewhere {
    /// Nowhere.
    case nowhere
    /// Where the year's notice honours certificates.
    case asWritten
    /// Under every notice that does not settle the question.
    case everywhere
  }

  var slipsFromElsewhere = SlipsFromElsewhere.asWritten
  var blankEnd = BlankEnd.unknown
  var ownSpecialty = OwnSpecialty.asStated
  /// The last day on which hours of the application year may be earned; nothing where no notice sets one.
  var lastDay: Day?
}
