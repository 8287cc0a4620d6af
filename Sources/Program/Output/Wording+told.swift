import Deck
import Domain
import Foundation
import Wording

extension Wording {
    /// How far a step has come, and what stands against it.
    func told(_ state: StepState) -> String {
        let refusal: Refusal? =
            switch state {
            case .refused(let refusal), .unknown(let refusal): refusal
            case .waiting(_, let refusal): refusal
            case .pending, .underway, .accepted, .confirmed, .struck: nil
            }
        let word = self.state(state, at: Date())
        return refusal.map { "\(word): \(self.refusal($0))" } ?? word
    }
}
