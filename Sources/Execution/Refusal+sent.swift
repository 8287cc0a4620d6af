import Domain

extension Refusal {
    /// Whether the service judged the request, which the same id would only have it repeat.
    var isBusinessAnswer: Bool {
        switch cause {
        case .service(.pendingOperation), .service(.rejected): true
        default: false
        }
    }

    /// Whether it came from before the journal, which tells of no intent then, and of no end.
    var isUnsent: Bool {
        if case .journal = cause { true } else { cause == .readOnly }
    }

    /// Whether it is a plain 401: the token was not taken, and nothing was done. A sign-in that is
    /// over, or wants a second factor, says so.
    var isAboutTheToken: Bool { cause == .service(.accessDenied) && answer?.status == 401 }

    /// Whether it says that what was wanted is so.
    func saysItIsSo(_ write: Write) -> Bool {
        switch cause {
        case .alreadyIs, .alreadyCancelled, .alreadyEnding: true
        case .notACustomer: write == .removeRelationship
        default: false
        }
    }
}
