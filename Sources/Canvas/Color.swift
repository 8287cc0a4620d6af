/// A colour, as a theme asks for it.
package enum Color: Hashable, Sendable {
    /// Whatever the terminal draws with when nobody asks for anything.
    case terminal
    /// One of the 16 the terminal's own settings decide on: 0 black to 7 white, 8 to 15 brighter.
    case ansi(UInt8)
    /// 16 to 255: a cube of 216 colours, then 24 greys.
    case indexed(UInt8)
    /// Red, green and blue, each from 0 to 255.
    case rgb(UInt8, UInt8, UInt8)
}
